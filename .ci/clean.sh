#!/usr/bin/env bash
# Removes what was built and taken. The shop's data under data/ stays.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo clean
rm -rf end2end/node_modules end2end/test-results end2end/playwright-report end2end/screenshots
