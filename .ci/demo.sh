#!/usr/bin/env bash
# Sets up, builds, seeds and starts the demo shop. LISTEN=ADDRESS:PORT or PORT=… choose where it
# listens, DATA=… the folder it lives in.
set -euo pipefail
cd "$(dirname "$0")/.."

data=${DATA:-data/demo}
program=${CARGO_TARGET_DIR:-target}/release/manzuma
listen=${LISTEN:-127.0.0.1:${PORT:-3000}}

.ci/build.sh --release
if [[ -z $(ls -A "$data" 2>/dev/null) ]]; then
    .ci/step.sh "Seed the demo shop into $data" "$program" seed --demo --data "$data"
fi

echo "The shop will open at http://$listen/ar and http://$listen/en, its console at http://$listen/console"
# In place of this script, so that a signal reaches it.
exec "$program" serve --data "$data" --listen "$listen"
