#!/usr/bin/env bash
# Fuzzes the reader of each format for some seconds: xtask/fuzz.sh [SECONDS]. Starts from the corpus in the repository;
# what is found goes to target/fuzz, from where `cargo fuzz cmin` takes what is worth keeping. It is run by hand: the
# first build takes many minutes. What CI runs is the corpus (crates/io/tests/corpus.rs).
set -euo pipefail
cd "$(dirname "$0")/../crates/io"
seconds=${1:-20}
target=${CARGO_TARGET_DIR:-$PWD/../../target}
tools=$target/tools
export PATH=$tools/bin:$PATH
# The instrumentation is behind a switch of the compiler that only this lifts on a stable one.
export RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=$target/fuzz

command -v cargo-fuzz >/dev/null || env -u RUSTC_BOOTSTRAP \
    cargo install --quiet --locked --root "$tools" cargo-fuzz
for folder in fuzz/corpus/*/; do
    format=$(basename "$folder")
    found=$CARGO_TARGET_DIR/found/$format
    mkdir -p "$found" "$CARGO_TARGET_DIR/artifacts/$format"
    cargo fuzz run --sanitizer none "$format" "$found" "$folder" -- -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
        -artifact_prefix="$CARGO_TARGET_DIR/artifacts/$format/" -print_final_stats=1 -verbosity=0
done
