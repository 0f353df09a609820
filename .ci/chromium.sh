#!/usr/bin/env bash
# Prints the path of the Chromium or Chrome that the browser tests drive; CHROMIUM=… chooses one.
set -euo pipefail

for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable chrome; do
    if [[ -n $name ]] && command -v "$name"; then exit 0; fi
done
exit 1
