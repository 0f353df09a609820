#!/usr/bin/env bash
# bench.sh OPTION…: builds program and bench for release and measures: the shop beside a handler that answers a
# constant, the weight of what browsers load. `--short` is a look in half a minute, `--help` names the rest.
# The exit status is 1 when something is slower or heavier than it should be.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${CARGO_TARGET_DIR:-target}

.ci/need.sh rust wasm compiler
.ci/step.sh 'Build what the browser runs' .ci/bundle.sh --release
.ci/step.sh 'Build the server and the bench' cargo build --release -p server -p bench --bins
exec "$target/release/bench" --program "$target/release/manzuma" "$@"
