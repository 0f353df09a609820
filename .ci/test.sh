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

# Beside the tests in the sources, those of single crates; the large suites are folders and have names.
unit=(--lib --bins)
for file in {app,frontend,server}/*/tests/*.rs; do
    if [[ -e $file && $file != server/tidy/* ]]; then unit+=(--test "$(basename "$file" .rs)"); fi
done

needs_of() {
    case $1 in
    fmt) echo rust rustfmt ;;
    lint) echo rust clippy wasm compiler disk ;;
    tidy | unit) echo rust compiler disk ;;
    site | policy) echo rust wasm compiler disk ;;
    operations) echo rust compiler disk postgres ;;
    process | soak) echo rust wasm compiler disk postgres ;;
    api) echo rust wasm compiler disk python ;;
    browser | screenshots) echo rust wasm compiler disk node chromium font ;;
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

# What the suites wanted are compiled from, together and ahead, so that their own times are theirs. The
# browser's part comes first, because the program embeds it; `--test process` also builds that program.
build() {
    local targets=()
    if wanted unit; then targets+=("${unit[@]}"); fi
    if wanted operations; then targets+=(--test it); fi
    if wanted site; then targets+=(--test site); fi
    if wanted policy; then targets+=(--test policy); fi
    if wanted process soak api browser screenshots; then targets+=(--test process); fi
    if wanted site policy process soak api browser screenshots; then
        .ci/step.sh 'Build what the browser runs' .ci/bundle.sh || return
    fi
    .ci/step.sh 'Build the tests and the program' cargo test "${native[@]}" --no-run "${targets[@]}"
}

is_built() { [[ " fmt tidy lint " != *" $1 "* ]]; }

run_suite() {
    case $1 in
    fmt) step 'Formatting' cargo fmt --all --check ;;
    lint)
        step 'Lints, server side' cargo clippy --quiet --workspace --exclude frontend --all-targets -- -D warnings
        step 'Lints, browser side' cargo clippy --quiet -p frontend --target wasm32-unknown-unknown -- -D warnings
        ;;
    tidy) step 'Rules of the architecture' cargo test --quiet -p tidy ;;
    unit) tests 'Unit tests' "${unit[@]}" ;;
    operations) tests_on_both 'Operations' --test it ;;
    site) tests 'Site' --test site ;;
    policy) tests 'Policy' --test policy ;;
    process) tests_on_both 'Processes' --test process ;;
    soak) MANZUMA_SOAK=1 tests_on_both 'Processes, long form' --test process -- --nocapture ;;
    api) step 'API, held against its description' .ci/api.sh ;;
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
    suites=(fmt tidy lint unit operations site policy process api browser)
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

# What needs no build of ours comes first; what follows would try an old program if the build failed.
for suite in "${suites[@]}"; do
    if is_built "$suite"; then continue; fi
    run_suite "$suite"
done
if wanted unit operations site policy process soak api browser screenshots; then
    if build; then
        for suite in "${suites[@]}"; do
            if is_built "$suite"; then run_suite "$suite"; fi
        done
    else
        failed=1
    fi
fi
summary
exit "$failed"
