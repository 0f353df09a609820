#!/usr/bin/env bash
# bundle.sh [--release]: makes the browser's part of the program, which the server then embeds. So it
# always comes before the server is built: the other way round the server would be built twice.
set -euo pipefail
cd "$(dirname "$0")/.."

exec cargo run --quiet -p bundle -- "$@"
