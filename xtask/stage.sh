#!/usr/bin/env bash
# Runs one stage of a longer job: names it, and says how long it took or that it failed.
#   stage.sh NAME COMMAND...
# With LOG=FILE the output goes to that file; a terminal sees its last line instead, and the end of it after a failure.
set -euo pipefail

name=$1
shift
start=$SECONDS
log=${LOG:-}
unset LOG
[ -z "$log" ] || mkdir -p "$(dirname "$log")"

# The last line that was logged, cut to one line of the terminal.
progress() {
    local line
    line=$(tail -n 1 "$log" 2>/dev/null | tr -d '\r' | sed 's/^ *//' | cut -c "1-$(($(tput cols 2>/dev/null || echo 80) - 46))")
    printf '\r\033[K  %-32s %4d s  %s' "$name" $((SECONDS - start)) "$line"
}

# Runs the command in a process group of its own, so that Ctrl-C ends all of it.
logged() {
    set -m
    "$@" >"$log" 2>&1 </dev/null &
    local job=$! status=0
    set +m
    trap 'kill -- "-$job" 2>/dev/null' EXIT
    if [ -t 1 ]; then
        while kill -0 "$job" 2>/dev/null; do
            progress
            sleep 0.5
        done
        printf '\r\033[K'
    fi
    wait "$job" || status=$?
    trap - EXIT
    return "$status"
}

if [ -z "$log" ]; then
    printf '== %s\n' "$name"
    status=0
    "$@" || status=$?
    outcome=$([ "$status" = 0 ] && echo "passed" || echo "FAILED ($status)")
    printf '== %s: %s after %d s\n\n' "$name" "$outcome" $((SECONDS - start))
else
    status=0
    logged "$@" || status=$?
    outcome=$([ "$status" = 0 ] && echo "done" || echo "FAILED ($status), see $log")
    printf '  %-32s %4d s  %s\n' "$name" $((SECONDS - start)) "$outcome"
    [ "$status" = 0 ] || tail -n 30 "$log"
fi
exit "$status"
