#!/usr/bin/env bash
# browser.sh ARGUMENT…: runs Playwright with the arguments given; `manzuma` must have been built.
set -euo pipefail
cd "$(dirname "$0")/.."

program=${CARGO_TARGET_DIR:-target}/debug/manzuma
MANZUMA_PROGRAM=${MANZUMA_PROGRAM:-$(realpath "$program")}
CHROMIUM=$(.ci/chromium.sh)
export MANZUMA_PROGRAM CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

cd end2end
# npm writes this file at the end of an installation.
if [[ package-lock.json -nt node_modules/.package-lock.json ]]; then
    npm ci --no-audit --no-fund --loglevel=error
fi
npx --no-install tsc --noEmit
exec npx --no-install playwright test "$@"
