#!/usr/bin/env bash
# A private PostgreSQL cluster for the tests, as durable as a real one (fsync stays on).
#
#   postgres.sh find           prints the folder of the server's programs, or fails
#   postgres.sh start FOLDER   makes a cluster in the (new) FOLDER, starts it on a free port of this
#                              machine and writes its address to FOLDER/url
#   postgres.sh stop FOLDER    stops it and removes FOLDER
#
# PostgreSQL refuses to run as root: as root it runs as the user `postgres`, or else `nobody`.
set -euo pipefail

find_programs() {
    local folder
    if command -v pg_ctl >/dev/null && command -v initdb >/dev/null; then
        dirname "$(command -v pg_ctl)"
        return
    fi
    # Debian keeps them off PATH, one folder a version; the newest wins.
    while read -r folder; do
        if [[ -x $folder/pg_ctl && -x $folder/initdb ]]; then
            echo "$folder"
            return
        fi
    done < <(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV)
    return 1
}

owner() {
    if id -u postgres >/dev/null 2>&1; then echo postgres; else echo nobody; fi
}

# Away from the caller's folder, which the owner may not be allowed to enter.
as_owner() {
    if ((EUID == 0)); then
        (cd / && runuser -u "$(owner)" -- "$@")
    else
        (cd / && "$@")
    fi
}

# Below the range from which the system hands out ports by itself.
free_port() {
    local port
    for _ in {1..50}; do
        port=$((20000 + RANDOM % 12000))
        if ! (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            echo "$port"
            return
        fi
    done
    return 1
}

start() {
    local folder=$1 programs port password
    programs=$(find_programs)
    mkdir -m 700 "$folder"
    password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    (umask 077 && printf '%s\n' "$password" >"$folder/password")
    if ((EUID == 0)); then chown -R "$(owner)" "$folder"; fi

    as_owner "$programs/initdb" --pgdata="$folder/cluster" --username=manzuma --pwfile="$folder/password" \
        --auth=scram-sha-256 --encoding=UTF8 --locale=C >"$folder/initdb.log"

    # Another program may take the port between the look and the start, so try a few.
    for _ in {1..5}; do
        port=$(free_port)
        if as_owner "$programs/pg_ctl" start --silent --wait --pgdata="$folder/cluster" --log="$folder/log" \
            --options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='$folder' \
                       -c max_connections=300 -c fsync=on -c synchronous_commit=on"; then
            echo "postgres://manzuma:$password@127.0.0.1:$port/postgres" >"$folder/url"
            return
        fi
    done
    tail -n 20 "$folder/log" >&2
    return 1
}

stop() {
    local folder=$1
    if [[ -f $folder/cluster/postmaster.pid ]]; then
        as_owner "$(find_programs)/pg_ctl" stop --silent --mode=immediate --wait --pgdata="$folder/cluster" || true
    fi
    rm -rf "$folder"
}

case ${1:-} in
find) find_programs ;;
start) start "$2" ;;
stop) stop "$2" ;;
*)
    sed -n '4,7s/^# *//p' "$0" >&2
    exit 2
    ;;
esac
