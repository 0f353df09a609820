#!/usr/bin/env bash
# test.sh [SUITE…]: runs the suites named, or every one. All of them run even when one fails; the
# exit status is 1 when any did, and 69 when the machine lacks something.
#
# MANZUMA_TEST_POSTGRES=postgres://… names a server in which the tests may create databases; without it
# a private one is started and removed again.
set -euo pipefail
cd "$(dirname "$0")/.."

# One selection of packages for every native command: features unify over the selection, so another
# selection would build the same libraries again. `frontend` is built for the browser only, and
# `tidy` needs nothing of ours.
native=(--workspace --exclude frontend --exclude tidy)

needs_of() {
    case $1 in
    fmt) echo rust rustfmt ;;
    lint) echo rust clippy wasm compiler ;;
    tidy | unit) echo rust compiler ;;
    site | policy) echo rust wasm compiler ;;
    operations) echo rust compiler postgres ;;
    process | soak) echo rust wasm compiler postgres ;;
    browser | screenshots) echo rust wasm compiler node chromium font ;;
    *) return 2 ;;
    esac
}

step() { .ci/step.sh "$@" || failed=1; }

tests() { step "$1" cargo test --quiet "${native[@]}" "${@:2}"; }

# On each database in turn.
tests_on_both() {
    tests "$1, on SQLite" "${@:2}"
    MANZUMA_TEST_DB=postgres tests "$1, on PostgreSQL" "${@:2}"
}

# What the suites wanted are compiled from, together and ahead, so that their own times are theirs.
# `--test process` also builds the program which it and the browser start.
build_tests() {
    local targets=()
    if wanted unit; then targets+=(--lib --bins); fi
    if wanted operations; then targets+=(--test it); fi
    if wanted site; then targets+=(--test site); fi
    if wanted policy; then targets+=(--test policy); fi
    if wanted process soak browser screenshots; then targets+=(--test process); fi
    if ((${#targets[@]} > 0)); then
        step 'Build the tests and the program' cargo test "${native[@]}" --no-run "${targets[@]}"
    fi
}

run_suite() {
    case $1 in
    fmt) step 'Formatting' cargo fmt --all --check ;;
    lint)
        step 'Lints, server side' cargo clippy --quiet --workspace --exclude frontend --all-targets -- -D warnings
        step 'Lints, browser side' cargo clippy --quiet -p frontend --target wasm32-unknown-unknown -- -D warnings
        ;;
    tidy) step 'Rules of the architecture' cargo test --quiet -p tidy ;;
    unit) tests 'Unit tests' --lib --bins ;;
    operations) tests_on_both 'Operations' --test it ;;
    site) tests 'Site' --test site ;;
    policy) tests 'Policy' --test policy ;;
    process) tests_on_both 'Processes' --test process ;;
    soak) MANZUMA_SOAK=1 tests_on_both 'Processes, long form' --test process -- --nocapture ;;
    browser) step 'Browser journeys' .ci/browser.sh ;;
    screenshots) step 'Screenshots' .ci/browser.sh --config screenshots.config.ts ;;
    esac
}

wanted() {
    local suite
    for suite in "${suites[@]}"; do
        if [[ " $* " == *" $suite "* ]]; then return 0; fi
    done
    return 1
}

summary() {
    local status took title
    printf '\n%s\n' 'Summary'
    while IFS=$'\t' read -r status took title; do
        printf '  %s %5d s  %s\n' "$( ((status == 0)) && echo '✓' || echo '✗')" "$took" "$title"
    done <"$STEPS_FILE"
    printf '  %s %5d s  %s\n' "$( ((failed == 0)) && echo '✓' || echo '✗')" "$SECONDS" 'in all'
}

# shellcheck disable=SC2317  # called by the trap
clean_up() {
    local status=$?
    .ci/postgres.sh stop "$scratch/postgres"
    rm -rf "$scratch"
    # For `.ci/run`, because make does not pass it on.
    if [[ -n ${STATUS_FILE:-} ]]; then echo "$status" >"$STATUS_FILE"; fi
}

SECONDS=0
failed=0
suites=("$@")
if ((${#suites[@]} == 0)); then
    suites=(fmt tidy lint unit operations site policy process browser)
fi

needs=()
for suite in "${suites[@]}"; do
    if ! named=$(needs_of "$suite"); then
        echo "there is no suite named $suite" >&2
        exit 2
    fi
    needs+=("$named")
done
mapfile -t needs < <(tr ' ' '\n' <<<"${needs[*]}" | awk '!seen[$0]++')

# PostgreSQL's user must be able to pass through it.
scratch=$(mktemp -d)
chmod 711 "$scratch"
export STEPS_FILE=$scratch/steps
touch "$STEPS_FILE"
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

.ci/need.sh "${needs[@]}"

if wanted operations process soak && [[ -z ${MANZUMA_TEST_POSTGRES:-} ]]; then
    .ci/step.sh 'Start a private PostgreSQL' .ci/postgres.sh start "$scratch/postgres"
    MANZUMA_TEST_POSTGRES=$(<"$scratch/postgres/url")
    export MANZUMA_TEST_POSTGRES
fi

# Before anything that embeds it.
if wanted lint unit site policy process soak browser screenshots; then
    step 'Build what the browser runs' .ci/bundle.sh
fi
build_tests

for suite in "${suites[@]}"; do
    run_suite "$suite"
done
summary
exit "$failed"
