# One definition of every task; hooks, people and the build server all call these.
# The name of the checkout may hold blanks and Vietnamese letters, so every path is relative.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

# Console scripts of a venv do not start from a folder with blanks in its name; modules do.
LAYERS := from importlinter.cli import lint_imports_command; lint_imports_command()
PAGES := docs/*.md README.md README.vi.md
RUNNER := $(if $(COVER),coverage run -m pytest,pytest)

.PHONY: help install demo test check lint cover format docs docs-check templates samples bench clean
help:            ## list the tasks
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*##/\t/'

$(STAMP): pyproject.toml uv.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/python -m uv sync --quiet --frozen --inexact --python $(BIN)/python
	@touch $(STAMP)

install: $(STAMP)  ## create .venv with the locked versions

demo: $(STAMP)   ## run the sample years and say where the consolidated workbook lies
	$(BIN)/python -m sheets_tool demo build/demo --force

test: $(STAMP)   ## run the tests (COVER=1: and measure what they reach)
	$(BIN)/python -m $(RUNNER) -n auto --dist loadfile --no-loadscope-reorder

lint: $(STAMP)   ## ruff, mypy, the layers
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy
	$(BIN)/python -c "$(LAYERS)"

format: $(STAMP) ## lay the code out
	$(BIN)/python -m ruff check --fix-only --quiet .
	$(BIN)/python -m ruff format .

docs: $(STAMP)   ## write the generated pages anew
	$(BIN)/python -m cogapp -I docs -r $(PAGES)

docs-check: $(STAMP)  ## hold the generated pages to the code
	$(BIN)/python -m cogapp -I docs --check $(PAGES)

templates: $(STAMP)  ## write the blank workbooks anew
	$(BIN)/python -m sheets_tool template all -o templates --force

samples: $(STAMP)    ## build the sample years anew
	$(BIN)/python samples/build.py

cover: $(STAMP)  ## run the tests and say what they do not reach
	$(BIN)/python -m coverage erase
	$(MAKE) test COVER=1
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report

check: lint docs-check test  ## everything a change must pass

bench: $(STAMP)  ## measure, as ratios in one run
	$(BIN)/python benchmarks/run.py

clean:           ## remove what was built
	rm -rf build dist .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage*
