# make demo    pays people through the offline sandbox and shows every message
# make test    everything that CI checks
# make help    the rest
#
# What belongs to one host stands in bindings-HOST/host.mk.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

HOST ?= python
HOSTS := $(patsubst bindings-%/host.mk,%,$(wildcard bindings-*/host.mk))
PY := .venv/bin/python
STAMPS := target/stamps
REPORTER := ./tests/hosts/javascript/reporter.mjs
comma := ,
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export CARGO_TERM_PROGRESS_WHEN := never

CORE_SOURCES := $(shell find core/src -type f) core/Cargo.toml Cargo.toml Cargo.lock
SANDBOX_SOURCES := sandbox/pyproject.toml $(shell find sandbox/src -type f -not -name '*.pyc')

.PHONY: help demo test lint gen bench bench-rust clean \
	test-core test-gen test-purity test-vectors vectors-files vectors-rust test-sandbox test-simulation

help:
	@echo 'make demo [HOST=python]   pay people through the offline sandbox; shows every message'
	@echo 'make test                 everything that CI checks'
	@echo 'make lint                 formats, lints, types'
	@echo 'make gen                  write the generated sources from the catalog'
	@echo 'make bench                speed, as ratios against something real in the same run'
	@echo 'make $(subst $() ,|,$(HOSTS))   build the package of a host and install it for use from this checkout'

# --- what is installed where ---------------------------------------------------------------------------------------

$(STAMPS)/tools: tools/check-tools tools/apt-ensure
	@tools/check-tools
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/venv: $(STAMPS)/tools tools/requirements.txt
	@[ -x $(PY) ] || python3 -m venv .venv
	@$(PY) -m pip install -q -r tools/requirements.txt
	@touch $@

$(STAMPS)/venv-test: $(STAMPS)/venv tools/requirements-test.txt
	@$(PY) -m pip install -q -r tools/requirements-test.txt
	@touch $@

$(STAMPS)/sandbox: $(STAMPS)/venv $(SANDBOX_SOURCES)
	@$(PY) -m pip install -q -e sandbox
	@touch $@

$(STAMPS)/npm: $(STAMPS)/tools package-lock.json
	@tools/check-node
	@npm ci --silent --no-audit --no-fund
	@touch $@

# All native libraries come out of one cargo call: every other selection of crates would compile their dependencies anew.
NATIVES := salur-node salur-capi salur-kotlin

$(STAMPS)/natives: $(STAMPS)/tools $(CORE_SOURCES) $(shell find $(wildcard bindings-*/src) -name '*.rs') $(wildcard bindings-*/Cargo.toml)
	@cargo build --release --locked --quiet $(addprefix -p ,$(NATIVES))
	@touch $@

# The same with an operation that panics when it is asked to: for tests alone, in a folder of its own.
$(STAMPS)/testing: $(STAMPS)/natives
	@CARGO_TARGET_DIR=target/testing cargo build --locked --quiet $(addprefix -p ,$(NATIVES)) --features $(subst $() ,$(comma),$(addsuffix /testing,$(NATIVES)))
	@touch $@

# --- what people run -----------------------------------------------------------------------------------------------

include $(wildcard bindings-*/host.mk)

demo: demo-$(HOST)

demo-%:
	@echo 'make demo HOST=$*: there is no such host; there are: $(HOSTS)' >&2; exit 1

gen:
	@cargo xtask gen

# One after the other, Rust itself first; a host that cannot says why in the table. Each alone: make bench-HOST.
bench:
	@python3 tests/bench/run.py rust $(patsubst wasm,wasm chromium,$(HOSTS))

bench-rust: $(STAMPS)/sandbox
	@cd tests/bench/rust && cargo build --release --locked --quiet
	@tests/bench/harness.py rust target/release/salur-bench

# --- what CI checks ------------------------------------------------------------------------------------------------

test: test-core test-gen lint test-vectors test-simulation $(HOSTS:%=test-%) test-sandbox $(HOSTS:%=scenarios-%) test-purity
	@echo 'make test: all suites passed'

test-core: $(STAMPS)/tools
	@cargo test --locked --quiet -p salur -p xtask

test-gen: $(STAMPS)/tools
	@cargo xtask gen --check && echo 'generated sources: 1 passed, 0 failed'

test-purity: $(STAMPS)/wasm-tools
	@cargo xtask purity

vectors-files: $(STAMPS)/venv-test
	@$(PY) tests/vectors/tools/make.py --check

vectors-rust: $(STAMPS)/tools
	@cargo xtask vectors

test-vectors: vectors-files vectors-rust $(HOSTS:%=vectors-%)
	@cargo xtask vectors --compare rust $(HOSTS)

test-simulation: $(STAMPS)/tools
	@cargo xtask simulate --payments 100000 --seed 1

test-sandbox: $(STAMPS)/sandbox $(STAMPS)/venv-test
	@cd sandbox && ../$(PY) -m pytest

lint: $(STAMPS)/tools $(HOSTS:%=lint-%)
	@cargo fmt --check
	@cargo clippy --locked --quiet -p salur -p xtask --all-targets -- -D warnings
	@tools/check-bindings
	@tools/check-locks

clean:
	rm -rf target .venv node_modules
