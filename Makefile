# One definition of every task; hooks, people and the build server all call these.
# The name of the checkout may hold blanks and Vietnamese letters, so every path is relative.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: help install demo test check lint format docs templates samples bench clean
help:            ## list the tasks
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*##/\t/'

$(STAMP): pyproject.toml uv.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/python -m uv sync --quiet --frozen --inexact --python $(BIN)/python
	@touch $(STAMP)

install: $(STAMP)  ## create .venv with the locked versions

demo: $(STAMP)   ## run the sample years and say where the consolidated workbook lies
	$(BIN)/python -m sheets_tool demo build/demo --force

test: $(STAMP)   ## run the tests
	$(BIN)/python -m pytest -n auto

lint: $(STAMP)   ## ruff, mypy, the layers
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy
	$(BIN)/lint-imports

format: $(STAMP) ## lay the code out
	$(BIN)/python -m ruff check --fix-only --quiet .
	$(BIN)/python -m ruff format .

docs: $(STAMP)   ## write the generated pages anew
	$(BIN)/python -m cogapp -r docs/*.md README.md README.vi.md

templates: $(STAMP)  ## write the blank workbooks anew
	$(BIN)/python -m sheets_tool template all -o templates --force

samples: $(STAMP)    ## build the sample years anew
	$(BIN)/python samples/build.py

check: lint      ## everything a change must pass
	$(BIN)/python -m coverage erase
	$(BIN)/python -m coverage run -m pytest
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report
	$(BIN)/python -m cogapp --check docs/*.md README.md README.vi.md

bench: $(STAMP)  ## measure, as ratios in one run
	$(BIN)/python benchmarks/run.py

clean:           ## remove what was built
	rm -rf build dist .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage*
