#!/usr/bin/env bash
# lighthouse.sh: what Lighthouse says of home, a category and a product, in both languages, on a phone; the median of
# five runs each. RUNS=… is how often. The program must have been built for release (`make build`).
set -euo pipefail
cd "$(dirname "$0")/.."

.ci/need.sh node chromium font
MANZUMA_PROGRAM=${MANZUMA_PROGRAM:-$(realpath "${CARGO_TARGET_DIR:-target}/release/manzuma")}
CHROMIUM=$(.ci/chromium.sh)
export MANZUMA_PROGRAM CHROMIUM

cd end2end/lighthouse
# npm writes this file at the end of an installation.
if [[ package-lock.json -nt node_modules/.package-lock.json ]]; then
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
fi
exec node run.mjs
