# make demo    pays people through the offline sandbox and shows every message
# make test    everything that CI checks
# make help    the rest

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

HOST ?= python
PY := .venv/bin/python
STAMPS := target/stamps
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export CARGO_TERM_PROGRESS_WHEN := never

CORE_SOURCES := $(shell find core/src bindings-python/src bindings-python/python -type f -not -name '*.pyc' -not -name '*.so' 2>/dev/null) \
	core/Cargo.toml bindings-python/Cargo.toml bindings-python/pyproject.toml bindings-python/README.md Cargo.toml Cargo.lock
SANDBOX_SOURCES := sandbox/pyproject.toml $(shell find sandbox/src -type f -not -name '*.pyc' 2>/dev/null)

.PHONY: help demo test lint gen bench python wasm clean \
	test-core test-gen test-purity test-vectors test-python test-sandbox test-scenarios test-simulation

help:
	@echo 'make demo [HOST=python]   pay people through the offline sandbox; shows every message'
	@echo 'make test                 everything that CI checks'
	@echo 'make lint                 formats, lints, types'
	@echo 'make gen                  write the generated sources from the catalog'
	@echo 'make bench                speed, as ratios against something real in the same run'
	@echo 'make python               build the Python package and install it into .venv'
	@echo 'make wasm                 build the bare core as a WebAssembly module, report its size'

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

$(STAMPS)/python: $(STAMPS)/venv $(CORE_SOURCES)
	@rm -rf target/wheels
	@$(PY) -m maturin build --quiet --release --locked --manifest-path bindings-python/Cargo.toml --out target/wheels
	@$(PY) -m pip install -q --force-reinstall --no-deps --no-index target/wheels/*.whl
	@touch $@

$(STAMPS)/sandbox: $(STAMPS)/venv $(SANDBOX_SOURCES)
	@$(PY) -m pip install -q -e sandbox
	@touch $@

$(STAMPS)/wasm-tools: $(STAMPS)/tools
	@rustup target list --installed 2>/dev/null | grep -q wasm32-unknown-unknown \
		|| timeout 60 rustup -q target add wasm32-unknown-unknown >/dev/null 2>&1 \
		|| tools/apt-ensure rustc-web rust-web-src cargo-web
	@touch $@

# --- what people run -----------------------------------------------------------------------------------------------

demo: demo-$(HOST)

demo-python: $(STAMPS)/python $(STAMPS)/sandbox
	@$(PY) demo/python_demo.py

demo-%:
	@echo 'make demo HOST=$*: there is no such host; there is: python' >&2; exit 1

python: $(STAMPS)/python
	@$(PY) -c 'import salur; print("salur", salur.__version__, "is installed in .venv")'

wasm: $(STAMPS)/wasm-tools
	@cargo xtask wasm

gen:
	@cargo xtask gen

bench: $(STAMPS)/python $(STAMPS)/venv-test $(STAMPS)/sandbox
	@$(PY) tests/bench/python_bench.py

# --- what CI checks ------------------------------------------------------------------------------------------------

test: test-core test-gen lint test-vectors test-simulation test-python test-sandbox test-scenarios test-purity
	@echo 'make test: all suites passed'

test-core: $(STAMPS)/tools
	@cargo test --locked --quiet -p salur -p xtask

test-gen: $(STAMPS)/tools
	@cargo xtask gen --check && echo 'generated sources: 1 passed, 0 failed'

test-purity: $(STAMPS)/wasm-tools
	@cargo xtask purity

test-vectors: $(STAMPS)/python $(STAMPS)/venv-test
	@$(PY) tests/vectors/tools/make.py --check
	@cargo xtask vectors
	@$(PY) tests/hosts/python/run_vectors.py
	@cargo xtask vectors --compare rust python

test-simulation: $(STAMPS)/tools
	@cargo xtask simulate --payments 100000 --seed 1

test-python: $(STAMPS)/python $(STAMPS)/venv-test
	@$(PY) -m pytest -q tests/hosts/python

test-sandbox: $(STAMPS)/sandbox $(STAMPS)/venv-test
	@cd sandbox && ../$(PY) -m pytest

test-scenarios: $(STAMPS)/python $(STAMPS)/sandbox $(STAMPS)/venv-test
	@$(PY) -m pytest -q tests/scenarios/python

lint: $(STAMPS)/tools $(STAMPS)/python $(STAMPS)/sandbox $(STAMPS)/venv-test
	@cargo fmt --check
	@cargo clippy --locked --quiet -p salur -p xtask --all-targets -- -D warnings
	@tools/check-bindings
	@$(PY) -m mypy --strict -p salur
	@$(PY) -m mypy --strict bindings-python/examples demo tests/scenarios
	@.venv/bin/basedpyright --level error --pythonpath $(PY) bindings-python/examples
	@cd sandbox && ../$(PY) -m mypy src
	@.venv/bin/ruff check --quiet bindings-python demo tests sandbox

clean:
	rm -rf target .venv
