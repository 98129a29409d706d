# Each habit is one target; they use the environment in .venv (see CONTRIBUTING.md).
PYTHON ?= .venv/bin/python

# Where the texts are that `make snapshot` reads besides the seeds and the kit's: files or folders of JSON Lines.
DATA ?=

.PHONY: demo test fuzz lint types docs bench snapshot build ci

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

# What the findings are; after a change, what it changed: a changed hash must be meant.
snapshot:
	$(PYTHON) bench/snapshot.py $(if $(wildcard .snapshot),--diff,--save) .snapshot $(DATA)

build:
	$(PYTHON) -m build

ci:
	.ci/run
