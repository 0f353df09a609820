#!/usr/bin/env bash
# need.sh NEED…: makes sure that what the commands need is there.
#
# As root, or with a sudo that asks nothing, on Debian and its kin, missing system packages are
# installed. Whatever is then still missing is named at once, and the exit status is 69 (EX_UNAVAILABLE).
# Rust itself is never installed; its parts are added where rustup manages it.
set -euo pipefail

here=$(dirname "$0")
wasm=wasm32-unknown-unknown

has_rust() { command -v cargo && command -v rustc; }
has_rustfmt() { cargo fmt --version || { command -v rustup && rustup component add rustfmt; }; }
has_clippy() { cargo clippy --version || { command -v rustup && rustup component add clippy; }; }
has_wasm() {
    [[ -d $(rustc --print target-libdir --target "$wasm") ]] ||
        { command -v rustup && rustup target add "$wasm"; }
}
has_compiler() { command -v cc; }
# What a first build of every suite takes; a folder that was built in before has most of it.
has_disk() {
    [[ -d ${CARGO_TARGET_DIR:-target}/debug/deps ]] || (($(df -Pk . | awk 'NR == 2 { print $4 }') >= 12 * 1024 * 1024))
}
has_node() { command -v node && command -v npm; }
has_python() { python3 -c "import ensurepip, sys, venv; assert sys.version_info >= (3, 11)"; }
has_postgres() { "$here/postgres.sh" find; }
has_chromium() { "$here/chromium.sh"; }
has_font() { [[ -n $(fc-list :lang=ar family) ]]; }

words_for() {
    case $1 in
    rust) echo "Rust's stable toolchain (through rustup)" ;;
    rustfmt) echo "rustfmt (rustup component add rustfmt)" ;;
    clippy) echo "clippy (rustup component add clippy)" ;;
    wasm) echo "Rust's WASM target (rustup target add $wasm)" ;;
    compiler) echo "a C compiler named cc (Debian: gcc libc6-dev)" ;;
    disk) echo "12 GB of free disk, for what is built" ;;
    node) echo "Node.js 18 or newer with npm (Debian: nodejs npm)" ;;
    python) echo "Python 3.11 or newer with venv (Debian: python3 python3-venv)" ;;
    postgres) echo "PostgreSQL's initdb and pg_ctl (Debian: postgresql)" ;;
    chromium) echo "Chromium or Chrome (Debian: chromium)" ;;
    font) echo "an Arabic font that fontconfig knows (Debian: fontconfig fonts-noto-core)" ;;
    *) echo "$1" ;;
    esac
}

packages_for() {
    case $1 in
    compiler) echo gcc libc6-dev ;;
    node) echo nodejs npm ;;
    python) echo python3 python3-venv ;;
    postgres) echo postgresql ;;
    chromium) echo chromium ;;
    font) echo fontconfig fonts-noto-core ;;
    esac
}

missing() {
    local need
    for need in "$@"; do
        "has_$need" >/dev/null 2>&1 || echo "$need"
    done
}

can_install() {
    command -v apt-get >/dev/null && { ((EUID == 0)) || sudo -n true 2>/dev/null; }
}

mapfile -t lacking < <(missing "$@")
packages=()
for need in "${lacking[@]}"; do
    read -ra named <<<"$(packages_for "$need")"
    packages+=("${named[@]}")
done

if ((${#packages[@]} > 0)) && can_install; then
    "$here/step.sh" "Install ${packages[*]}" "$here/install.sh" "${packages[@]}" || true
    mapfile -t lacking < <(missing "$@")
fi

if ((${#lacking[@]} > 0)); then
    echo "Missing here, and needed:" >&2
    for need in "${lacking[@]}"; do
        echo "  - $(words_for "$need")" >&2
    done
    exit 69
fi
