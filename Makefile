# The verbs of this repository: `make help` lists them.
# Tests use the dev profile, demo and benchmarks the release profile: `make build PROFILE=release` builds for use.

PROFILE ?= dev
export PROFILE

# What Cargo calls the folder of a profile.
PROFILE_DIR = $(if $(filter dev,$(PROFILE)),debug,$(PROFILE))
TARGET := $(abspath $(or $(CARGO_TARGET_DIR),target))

# The Python environment and the R library that the tests install into; nothing outside this folder is touched.
export VIRTUAL_ENV := $(abspath .venv)
export R_LIBS := $(TARGET)/r-library
export PATH := $(VIRTUAL_ENV)/bin:$(PATH)

STAGE := xtask/stage.sh

.NOTPARALLEL:
.PHONY: help parity setup build build-rust build-python build-node build-r test test-rust test-python test-node test-r \
        lint format bindings bench fuzz demo clean

help: ## list these verbs
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 10

setup: ## install what is missing: R, Python and Node.js packages
	@$(STAGE) "Setup" xtask/setup.sh

build: build-rust build-python build-node build-r ## build the Rust crate and the three bindings

build-rust:
	@$(STAGE) "Build Rust ($(PROFILE))" cargo build -p polarslike --examples --profile $(PROFILE)

.venv:
	@$(STAGE) "Setup" xtask/setup.sh

build-python: | .venv
	@$(STAGE) "Build Python ($(PROFILE))" \
	    maturin develop --quiet --manifest-path py-polarslike/Cargo.toml --profile $(PROFILE)

build-node:
	@$(STAGE) "Build Node.js ($(PROFILE))" node node-binding/scripts/build.mjs --profile $(PROFILE)

build-r:
	@mkdir -p $(R_LIBS)
	@$(STAGE) "Build R ($(PROFILE))" R CMD INSTALL --no-docs --no-test-load --library=$(R_LIBS) r-binding

test: setup test-rust test-python test-node test-r ## run every test of every language

test-rust:
	@$(STAGE) "Test Rust" cargo test --profile $(PROFILE)

test-python: build-python
	@$(STAGE) "Test Python" python -m pytest -q py-polarslike/tests

test-node: build-node
	@$(STAGE) "Test Node.js" npm --prefix node-binding test

test-r: build-r
	@$(STAGE) "Test R" Rscript -e 'testthat::test_dir("r-binding/tests/testthat", package = "polarslike", load_package = "installed")'

parity: setup build ## count how much of Polars' API each binding has; options in ARGS="--missing"
	@python xtask/parity/report.py $(ARGS)

lint: ## check formatting, lints and that generated files are fresh
	@$(STAGE) "Lint" xtask/lint.sh

format: ## format Rust and Python
	@git ls-files -z '*.rs' | xargs -0 rustfmt --edition 2024
	@$(VIRTUAL_ENV)/bin/ruff check --fix --quiet .
	@$(VIRTUAL_ENV)/bin/ruff format --quiet .

bindings: ## write the generated parts of bindings and docs
	cargo xtask bindings

bench: PROFILE := release
bench: setup build-python ## compare with polars, duckdb and pandas; options in ARGS="--rows 1e6"
	@$(VIRTUAL_ENV)/bin/python benches/run.py $(ARGS)
	@$(VIRTUAL_ENV)/bin/python benches/small.py

SECONDS ?= 20
fuzz: ## fuzz the readers of files, each for SECONDS=20
	@$(STAGE) "Fuzz" xtask/fuzz.sh $(SECONDS)

demo: PROFILE := release
demo: export LOG := data/demo/build.log
demo: setup build ## one analysis of real flights in four languages, from nothing
	@docs/demo/run.sh $(TARGET)/$(PROFILE_DIR)

clean: ## remove what was built and downloaded
	rm -rf target .venv data node-binding/node_modules node-binding/dist node-binding/polarslike.node
