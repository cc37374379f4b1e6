#!/usr/bin/env bash
# One analysis of real flights in four languages, then ten million rows beside pandas and polars.
# `make demo` builds everything and calls this.
#   run.sh FOLDER_OF_BUILT_BINARIES
set -euo pipefail
cd "$(dirname "$0")/../.."

binaries=$1
here=docs/demo
data=data/flights
results=data/demo
python=.venv/bin/python
unset LOG
mkdir -p "$results"

step() { LOG="$results/log" xtask/stage.sh "$@"; }

# ask LANGUAGE COMMAND...: runs the analysis, which prints its answer and writes it to a file.
ask() {
    local language=$1 start=$EPOCHREALTIME
    shift
    "$@" "$data" "$results/$language.csv" >"$results/$language.txt" 2>&1 ||
        { cat "$results/$language.txt"; echo "$language failed" >&2; exit 1; }
    printf '\n%s, %.2f s with start-up:\n' "$language" "$(seconds_since "$start")"
    cat "$results/$language.txt"
}

seconds_since() { awk -v a="$1" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }'; }

[ -f "$data/weather.parquet" ] || step "Write flights as CSV and Parquet" "$python" "$here/data.py" "$data"

printf '\nWhich airline and aircraft maker flew most out of New York City in 2013, and how late did they arrive?\n'
rm -f "$results"/*.csv
ask Rust "$binaries/examples/flights"
ask Python "$python" "$here/flights.py"
ask Node.js node "$here/flights.mjs"
ask R Rscript "$here/flights.R"

# polars itself is the fifth witness.
"$python" "$here/flights.py" "$data" "$results/polars.csv" polars >"$results/polars.txt"
for language in Rust Python Node.js R; do
    cmp "$results/$language.csv" "$results/polars.csv" || { echo "$language differs from polars" >&2; exit 1; }
done
printf '\nThe four results are equal, and equal to the one of polars.\n\n'

"$python" benches/run.py --rows 1e7 --rounds 2 --questions q1,q3,q5 --engines polarslike,polars,pandas
