#!/usr/bin/env bash
# A small server that speaks S3, for the tests of buckets. It keeps its files in a folder and knows keys by
# their names only; that a request is signed rightly is for others to test.
#
#   bucket.sh start FOLDER   starts it with the bucket `shop` in the (new) FOLDER, on a free port of this
#                            machine, and writes to FOLDER/url how it is reached
#   bucket.sh stop FOLDER    stops it and removes FOLDER
set -euo pipefail
here=$(dirname "$0")

start() {
    local folder=$1 port
    mkdir "$folder"
    "$here/modules.sh"
    node "$here/../end2end/node_modules/s3rver/bin/s3rver.js" --directory "$folder" --address 127.0.0.1 --port 0 \
        --silent --configure-bucket shop >"$folder/log" 2>&1 &
    echo $! >"$folder/pid"
    for _ in {1..100}; do
        port=$(sed -n 's/^S3rver listening on .*:\([0-9]*\)$/\1/p' "$folder/log")
        if [[ -n $port ]]; then
            echo "http://S3RVER:S3RVER@127.0.0.1:$port/shop" >"$folder/url"
            return
        fi
        sleep 0.1
    done
    tail -n 20 "$folder/log" >&2
    return 1
}

stop() {
    local folder=$1
    if [[ -f $folder/pid ]]; then kill "$(<"$folder/pid")" 2>/dev/null || true; fi
    rm -rf "$folder"
}

case ${1:-} in
start) start "$2" ;;
stop) stop "$2" ;;
*)
    sed -n '5,7s/^# *//p' "$0" >&2
    exit 2
    ;;
esac
