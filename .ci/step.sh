#!/usr/bin/env bash
# step.sh TITLE COMMAND…: runs one command, saying what it does before and how long it took after.
# With STEPS_FILE set, a line "status<TAB>seconds<TAB>title" is added to it for a later summary.
set -uo pipefail

title=$1
shift

bold='' green='' red='' plain=''
if [[ -t 1 ]]; then
    bold=$'\e[1m' green=$'\e[32m' red=$'\e[31m' plain=$'\e[0m'
fi

duration() {
    if (($1 < 60)); then printf '%d s' "$1"; else printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); fi
}

printf '%s▸ %s%s\n' "$bold" "$title" "$plain"
SECONDS=0
"$@"
status=$?
took=$SECONDS

if [[ -n ${STEPS_FILE:-} ]]; then
    printf '%d\t%d\t%s\n' "$status" "$took" "$title" >>"$STEPS_FILE"
fi
if ((status == 0)); then
    printf '%s✓ %s%s (%s)\n' "$green" "$title" "$plain" "$(duration "$took")"
else
    printf '%s✗ %s%s (%s, exit status %d)\n' "$red" "$title" "$plain" "$(duration "$took")" "$status"
fi
exit "$status"
