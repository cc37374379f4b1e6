#!/usr/bin/env bash
# Installs what building and testing need beyond Rust, Python, Node.js and a C compiler. Safe to repeat: it only does
# what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

has() { command -v "$1" >/dev/null; }

apt_updated=
apt_install() {
    has apt-get || { echo "please install by hand: $*" >&2; exit 1; }
    local root=()
    [ "$(id -u)" = 0 ] || root=(sudo)
    if [ -z "$apt_updated" ]; then
        "${root[@]}" apt-get update -qq
        apt_updated=yes
    fi
    echo "installing $*"
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

require() {
    has "$1" || { echo "$1 is missing: $2" >&2; exit 1; }
}

require cargo "install Rust 1.88 or newer from https://rustup.rs"
require python3 "install Python 3.10 or newer"
require npm "install Node.js 20 or newer from https://nodejs.org"
has cc || apt_install gcc libc6-dev
cargo clippy --version >/dev/null 2>&1 || rustup component add clippy
rustfmt --version >/dev/null 2>&1 || rustup component add rustfmt

# R, and the packages that its binding and tests use
r_has() { has Rscript && Rscript -e "for (p in commandArgs(TRUE)) library(p, character.only = TRUE)" "$@" >/dev/null 2>&1; }
r_has testthat jsonlite bit64 ||
    apt_install r-base-core r-base-dev r-cran-testthat r-cran-jsonlite r-cran-bit64

# Python: an environment of its own, rebuilt when the requirements change
requirements=py-polarslike/requirements-dev.txt
if ! cmp -s "$requirements" .venv/requirements.txt; then
    python3 -c 'import ensurepip, venv' 2>/dev/null || apt_install python3-venv
    [ -x .venv/bin/python ] || python3 -m venv .venv
    echo "installing Python packages into .venv"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$requirements"
    cp "$requirements" .venv/requirements.txt
fi

# Node.js: packages of the binding, again when their list changes. Not `npm ci`: it wants every platform's optional
# packages in the lock file.
if [ -f node-binding/package.json ] && ! cmp -s node-binding/package.json node-binding/node_modules/.installed.json; then
    echo "installing Node.js packages into node-binding/node_modules"
    npm --prefix node-binding install --no-save --no-audit --no-fund --loglevel=error --ignore-scripts
    mkdir -p node-binding/node_modules
    cp node-binding/package.json node-binding/node_modules/.installed.json
fi
