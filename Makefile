# Every everyday command. Each is one call to a script in `.ci/`, which says what it does at its top.

.DEFAULT_GOAL := help
.PHONY: help run build dev bundle test fmt format lint tidy unit operations site policy process api browser \
        soak bench lighthouse screenshots clean

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Set up, build, seed and start the demo shop (LISTEN=… or PORT=… choose its address)
	@.ci/demo.sh

build: ## Make the release binary
	@.ci/build.sh --release

dev: ## Start the demo shop and rebuild it whenever a file changes
	@.ci/dev.sh

bundle: ## Make the browser's part for development
	@.ci/bundle.sh

test: ## Run every suite below, from formatting to the browser
	@.ci/test.sh

fmt: ## Check the formatting
	@.ci/test.sh fmt

format: ## Correct the formatting
	@cargo fmt --all

lint: ## Run clippy on both sides of the wire, warnings refused
	@.ci/test.sh lint

tidy: ## Check the rules of the architecture
	@.ci/test.sh tidy

unit: ## Test the rules, the texts, the components and the tools
	@.ci/test.sh unit

operations: ## Test the use cases, on SQLite and on PostgreSQL
	@.ci/test.sh operations

site: ## Test the pages and plain forms through the router
	@.ci/test.sh site

policy: ## Try every role on every route
	@.ci/test.sh policy

process: ## Test the binary from outside: kills, several processes, load
	@.ci/test.sh process

api: ## Ask the API whatever its description allows and forbids
	@.ci/test.sh api

browser: ## Walk the journeys in a browser, in both languages, with and without JavaScript
	@.ci/test.sh browser

soak: ## The load and kill tests in their long form
	@.ci/test.sh soak

bench: ## Measure the shop beside a constant handler (BENCH='--short' for a look)
	@.ci/bench.sh $(BENCH)

lighthouse: ## What Lighthouse says of the storefront on a phone (RUNS=1 for a look)
	@.ci/lighthouse.sh

screenshots: ## Take pictures of the pages into end2end/screenshots
	@.ci/test.sh screenshots

clean: ## Remove what was built and taken (never the shop's data)
	@.ci/clean.sh
