#!/bin/sh
# Keep a command running, as systemd would: started again two seconds after it has ended.
#
#     feedback_service.sh COMMAND WORD...
#
# The command ends with this script, and this script with the hub, however they end.
set -u
command=
stop() {
    trap - TERM INT
    [ -z "$command" ] || { kill "$command"; wait "$command"; } 2> /dev/null
    exit 0
}
trap stop TERM INT
while :; do
    /usr/bin/setpriv --pdeathsig TERM "$@" &
    command=$!
    wait "$command"
    echo "$1 has ended with status $?; it is started again in two seconds." >&2
    command=
    sleep 2 &
    wait $!
done
