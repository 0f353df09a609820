#!/usr/bin/env bash
# build.sh [--release]: makes the program, browser part included. With --release it is the one file
# that can be copied to another machine.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${CARGO_TARGET_DIR:-target}

.ci/need.sh rust wasm compiler
.ci/step.sh 'Build what the browser runs' .ci/bundle.sh "$@"
.ci/step.sh 'Build the server' cargo build "$@" -p server --bin manzuma

if [[ ${1:-} == --release ]]; then
    du -h "$target/release/manzuma"
fi
