# Each habit is one target; they use the environment in .venv (see CONTRIBUTING.md).
PYTHON ?= .venv/bin/python

# Where the texts are that `make snapshot` reads besides the seeds and the kit's: files or folders of JSON Lines.
DATA ?=

.PHONY: demo test fuzz properties redos hostile lint types generated docs bench snapshot build ci

demo:
	$(PYTHON) -m newsextract extract seeds/*.txt

test:
	$(PYTHON) -m pytest

# Fuzzing with atheris (pip install atheris), so many seconds a target; the corpus is kept in .fuzz.
FUZZ_SECONDS ?= 60
fuzz:
	set -e; for target in zones dates statistics roles quotes claims whole; do \
		$(PYTHON) bench/fuzz.py $$target --seconds $(FUZZ_SECONDS); \
	done

# Property tests with 200,000 examples each.
properties:
	HYPOTHESIS_PROFILE=long $(PYTHON) -m pytest tests/test_invariants.py tests/model tests/text

# Backtracking patterns, told by recheck (npm).
redos:
	npm install --prefix .redos --no-audit --no-fund --no-package-lock recheck
	$(PYTHON) bench/redos.py --node .redos

hostile:
	$(PYTHON) bench/hostile.py

# The page in a browser: hostile texts, valid HTML, axe-core. It needs Chromium and Node.js.
web: web-tools
	$(PYTHON) -m pytest tests/formats/test_webpage_in_browser.py

web-tools:
	npm install --prefix tests/web --no-audit --no-fund --no-package-lock

# The picture in README.md.
picture: web-tools
	$(PYTHON) -m newsextract view seeds/004_cd94711a21a8369e.txt --published 2024-04-09 -o /tmp/newsextract-picture.html
	node tests/web/picture.mjs "$$(command -v chromium || command -v google-chrome)" /tmp/newsextract-picture.profile /tmp/newsextract-picture.html seeds/page.png

lint:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

types:
	$(PYTHON) -m mypy

# The pages' parts that are written from the code.
generated:
	$(PYTHON) docs/generate.py

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
