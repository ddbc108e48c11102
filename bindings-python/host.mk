# Python: the wheel, installed into .venv.

PYTHON_SOURCES := $(shell find bindings-python/src bindings-python/python -type f -not -name '*.pyc' -not -name '*.so') \
	bindings-python/Cargo.toml bindings-python/pyproject.toml bindings-python/README.md

$(STAMPS)/python: $(STAMPS)/venv $(CORE_SOURCES) $(PYTHON_SOURCES)
	@rm -rf target/wheels
	@$(PY) -m maturin build --quiet --release --locked --manifest-path bindings-python/Cargo.toml --out target/wheels
	@$(PY) -m pip install -q --force-reinstall --no-deps --no-index target/wheels/*.whl
	@touch $@

.PHONY: python demo-python bench-python vectors-python test-python scenarios-python lint-python

python: $(STAMPS)/python
	@$(PY) -c 'import salur; print("salur", salur.__version__, "is installed in .venv")'

demo-python: $(STAMPS)/python $(STAMPS)/sandbox
	@$(PY) demo/python_demo.py

bench-python: $(STAMPS)/python $(STAMPS)/venv-test $(STAMPS)/sandbox
	@tests/bench/harness.py python $(PY) tests/bench/python/main.py

vectors-python: $(STAMPS)/python
	@$(PY) tests/hosts/python/run_vectors.py

test-python: $(STAMPS)/python $(STAMPS)/sandbox $(STAMPS)/venv-test
	@$(PY) -m pytest -q tests/hosts/python

scenarios-python: $(STAMPS)/python $(STAMPS)/sandbox $(STAMPS)/venv-test
	@$(PY) -m pytest -q tests/scenarios/python

lint-python: $(STAMPS)/python $(STAMPS)/sandbox $(STAMPS)/venv-test
	@$(PY) -m mypy --strict -p salur
	@$(PY) -m mypy --strict bindings-python/examples demo tests/scenarios/python
	@.venv/bin/basedpyright --level error --pythonpath $(PY) bindings-python/examples
	@cd sandbox && ../$(PY) -m mypy src
	@.venv/bin/ruff check --quiet bindings-python demo tests sandbox
