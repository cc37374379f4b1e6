#!/usr/bin/env bash
# Everything that can be judged without running the code.
set -euo pipefail
cd "$(dirname "$0")/.."

# Every file, not `cargo fmt`: it does not see modules that a macro declares.
git ls-files -z '*.rs' | xargs -0 rustfmt --edition 2024 --check
cargo clippy --workspace --all-targets -- -D warnings
cargo xtask bindings --check
ruff check .
ruff format --check .
npm --prefix node-binding run lint --if-present
