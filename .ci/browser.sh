#!/usr/bin/env bash
# browser.sh ARGUMENT…: runs Playwright with the arguments given; `manzuma` must have been built.
set -euo pipefail
cd "$(dirname "$0")/.."

program=${CARGO_TARGET_DIR:-target}/debug/manzuma
MANZUMA_PROGRAM=${MANZUMA_PROGRAM:-$(realpath "$program")}
CHROMIUM=$(.ci/chromium.sh)
export MANZUMA_PROGRAM CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

.ci/modules.sh
cd end2end
npx --no-install tsc --noEmit
exec npx --no-install playwright test "$@"
