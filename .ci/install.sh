#!/usr/bin/env bash
# install.sh PACKAGE…: installs Debian packages quietly; the output is shown only when it fails.
set -euo pipefail

elevated() {
    if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi
}

apt() {
    elevated env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600 "$@"
}

# The lists of a fresh machine are empty, those of an old one name versions that are gone.
install() {
    apt install --no-install-recommends "$@" || { apt update && apt install --no-install-recommends "$@"; }
}

# Debian's `postgresql` would otherwise create and start a cluster of its own, which nobody asked for.
settings=/etc/postgresql-common/createcluster.d
ours=$settings/manzuma-no-cluster.conf
log=$(mktemp)
trap 'elevated rm -f "$ours"; rm -f "$log"' EXIT
elevated mkdir -p "$settings"
echo 'create_main_cluster = false' | elevated tee "$ours" >/dev/null

if ! install "$@" >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    exit 1
fi
