#!/usr/bin/env bash
# modules.sh: installs what `end2end/` needs from npm, unless it is there.
set -euo pipefail
cd "$(dirname "$0")/../end2end"

# npm writes this file at the end of an installation.
if [[ package-lock.json -nt node_modules/.package-lock.json ]]; then
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error
fi
