# Each habit is one target; they use the environment in .venv (see CONTRIBUTING.md).
PYTHON ?= .venv/bin/python

.PHONY: demo test fuzz lint types docs bench build ci

demo:
	$(PYTHON) -m newsextract extract seeds/*.txt

test:
	$(PYTHON) -m pytest

fuzz:
	HYPOTHESIS_PROFILE=long $(PYTHON) -m pytest tests/test_invariants.py tests/text

lint:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

types:
	$(PYTHON) -m mypy

docs:
	$(PYTHON) -m sphinx --fail-on-warning --keep-going -b html docs docs/_build/html

bench:
	$(PYTHON) bench/speed.py seeds/*.txt

build:
	$(PYTHON) -m build

ci:
	.ci/run
