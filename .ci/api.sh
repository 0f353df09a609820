#!/usr/bin/env bash
# api.sh: serves a small demo shop and lets Schemathesis ask its API everything that the description allows and much
# that it forbids: as anybody, and as a partner with a key. `manzuma` must have been built. Bounded by time, and
# repeatable: the seed is fixed. One worker: what it generates with parses Python, which Python 3.11 can't in two threads.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds_max=60
target=${CARGO_TARGET_DIR:-target}
program=${MANZUMA_PROGRAM:-$(realpath "$target/debug/manzuma")}
tools=$target/schemathesis
packages=.ci/api-packages.txt

if ! cmp --quiet "$packages" "$tools/installed" 2>/dev/null; then
    rm -rf "$tools"
    python3 -m venv "$tools"
    "$tools/bin/pip" install --quiet --disable-pip-version-check --requirement "$packages"
    cp "$packages" "$tools/installed"
fi

scratch=$(mktemp -d)
server=
# shellcheck disable=SC2317  # called by the trap
clean_up() {
    if [[ -n $server ]]; then
        kill "$server" 2>/dev/null || true
        wait "$server" || true
    fi
    rm -rf "$scratch"
}
trap clean_up EXIT

password=$(python3 -c 'import secrets; print(secrets.token_urlsafe(24))')
"$program" seed --demo --without-avif --data "$scratch/data" >"$scratch/seed"
"$program" user add api@example.com --role manager --password-stdin --data "$scratch/data" \
    <<<"$password" >"$scratch/user"
many=1000000
"$program" serve --data "$scratch/data" --listen 127.0.0.1:0 --log error \
    --limit-read "$many" --limit-change "$many" --limit-checkout "$many" --limit-lookup "$many" \
    >"$scratch/serve" &
server=$!
url=
for _ in $(seq 300); do
    url=$(sed -n 's/^ready //p' "$scratch/serve")
    if [[ -n $url ]]; then break; fi
    sleep 0.2
done
python3 .ci/api_known.py "$url" api@example.com "$password" "$scratch"

failed=0
ask() {
    "$tools/bin/schemathesis" --config-file "$scratch/schemathesis.toml" run "$url/api/v1/openapi.json" \
        --checks all --max-examples 25 --max-time "$seconds_max" --workers 1 --seed 20261122 --request-timeout 20 \
        "$@" || failed=1
}
ask --exclude-tag partners
ask --include-tag partners --header "Authorization: Bearer $(<"$scratch/key")"
exit "$failed"
