# make run: set up, run the line over corpora/raw, say where the report is.   make test: set up, run all tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# DVC keeps its own state below .dvc; nothing of it leaves this machine (.dvc/config: analytics off).
export DVC_NO_ANALYTICS := 1
# Where the public test corpora are (docs/benchmarks.md); what is not there is skipped.
DATA := $(firstword $(wildcard data ../shared/data) data)

.PHONY: help run test check bench docs lock serve clean

help:
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

run: $(VENV)/installed  ## run the whole line over corpora/raw and say what it found
	$(BIN)/kelisim run

test: $(VENV)/installed-test  ## all tests, linters and freshness of generated documents
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest

check: $(VENV)/installed  ## check one release: make check RELEASE=corpora/raw/…
	$(BIN)/kelisim check $(RELEASE)

bench: $(VENV)/installed-test  ## every figure that the documents quote
	$(BIN)/kelisim bench --data $(DATA) --output reports/bench.json

docs: $(VENV)/installed  ## make the generated documents anew
	$(BIN)/python -m pipeline.bench.docs

lock:  ## compile the lock files anew (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate \
		--extra batch --extra encoder --group build pyproject.toml -o requirements.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate \
		--group test -c requirements.lock pyproject.toml -o requirements-test.lock

clean:  ## remove what runs leave behind, not the environment
	rm -rf corpora/interim reports/*.html reports/*.json .pytest_cache .mypy_cache .ruff_cache dist

$(VENV)/installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Kelisim needs Python 3.11 or newer; name one: make PYTHON=python3.12 …" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --no-deps --require-hashes -r requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/installed-test: $(VENV)/installed requirements-test.lock
	$(PIP) install --quiet --no-deps --require-hashes -r requirements-test.lock
	@touch $@
