#!/usr/bin/env bash
# Starts the demo shop in its development build and, whenever a source file changes, builds it again
# and restarts it. A build that fails leaves the running shop as it is. LISTEN, PORT and DATA as in demo.sh.
set -euo pipefail
cd "$(dirname "$0")/.."

data=${DATA:-data/demo}
program=${CARGO_TARGET_DIR:-target}/debug/manzuma
listen=${LISTEN:-127.0.0.1:${PORT:-3000}}
look_again_seconds=1

scratch=$(mktemp -d)
stamp=$scratch/last-look
running=$scratch/manzuma
pid=''

stop() {
    if [[ -n $pid ]]; then
        kill -TERM "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
        pid=''
    fi
}
trap 'stop; rm -rf "$scratch"' EXIT
trap 'exit 0' INT TERM

start() {
    # A copy runs, because the next build replaces the original.
    cp "$program" "$running"
    if [[ -z $(ls -A "$data" 2>/dev/null) ]]; then
        .ci/step.sh "Seed the demo shop into $data" "$running" seed --demo --data "$data"
    fi
    "$running" serve --data "$data" --listen "$listen" &
    pid=$!
}

changed() {
    [[ -n $(find app frontend server style migrations Cargo.toml -type f -newer "$stamp" -print -quit) ]]
}

while true; do
    touch "$stamp"
    if .ci/build.sh; then
        stop
        start
    fi
    until changed; do
        sleep "$look_again_seconds"
    done
done
