# Every target first sets up what it needs; what is set up already is left alone.
# `make` by itself lists the targets: those with a comment after two hash signs.

SHELL := /bin/bash
.DEFAULT_GOAL := help

PORT ?= 8000

# Material's notice of its own end in 2027, known and planned for.
export NO_MKDOCS_2_WARNING := 1

# Where the machine has no Node, .venv has one: so .venv comes first on PATH.
IN_VENV := PATH="$(CURDIR)/.venv/bin:$$PATH"
PYTEST := $(IN_VENV) python -m pytest

.PHONY: help
help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

##### Everyday

.PHONY: serve build test check fix schemas
serve: setup ## the site on http://127.0.0.1:8000/ (PORT=... to change), rebuilt on every change
	$(IN_VENV) python -m mkdocs serve --livereload --dev-addr 127.0.0.1:$(PORT)

build: setup ## the finished site in site/, as it is deployed
	$(IN_VENV) python -m mkdocs build --strict

test: rules setup browser ## every test, the browser's too
	$(PYTEST) -n auto --maxprocesses 4 --dist worksteal tests

check: .venv/.stamp ## data, style, types: seconds; run it before a pull request
	@$(IN_VENV) .ci/check

fix: .venv/.stamp ## lay Python files out as `make check` wants them, and mend what can be mended by itself
	$(IN_VENV) ruff check --fix-only --quiet
	$(IN_VENV) ruff format

schemas: .venv/.stamp ## write data/schemas/ anew after a change of macros/models/
	$(IN_VENV) python -m macros.cli schemas

##### One room of tests at a time

.PHONY: test-data test-scoring test-site test-browser
test-data: rules ## the tests of data/ and its loader
	$(PYTEST) tests/data

test-scoring: rules ## the tests of the scoring package
	$(PYTEST) tests/scoring

test-site: rules setup ## the tests of the built pages
	$(PYTEST) tests/site

test-browser: rules setup browser ## the tests in a real browser
	$(PYTEST) tests/browser

##### Speed and size

.PHONY: bench bench-web
bench: rules setup browser ## speed of the scoring package and of builds, weight of pages, a slow phone
	$(PYTEST) -q tests/bench/bench_scoring.py --benchmark-columns=min,median,ops
	$(IN_VENV) python -m tests.bench

bench-web: rules setup browser tests/bench/web/node_modules/.stamp ## the calculator beside stock Pyodide in Chromium, and Lighthouse
	$(IN_VENV) python -m tests.bench.web

# The scoring package reads rules compiled from data/, so bad data stops here with its own messages.
.PHONY: rules
rules: .venv/.stamp
	$(IN_VENV) hub check
	$(IN_VENV) python -m calculator.bundle.compile_rules

##### Set-up

.PHONY: setup browser lock clean
setup: .venv/.stamp node_modules/.stamp ## Python 3.13, Node if there is none, and all packages

browser: ## a Chromium for the tests: the one without windows where it can be had, else any
	@.ci/setup-browser

lock: .venv/.stamp ## bring the lock files up to requirements*.in and package.json
	for name in requirements requirements-node; do \
	    .venv/bin/uv pip compile --quiet --universal --python-version 3.13 --generate-hashes --no-emit-index-url \
	        --custom-compile-command 'make lock' $$name.in --output-file $$name.txt || exit 1; \
	done
	$(IN_VENV) npm install --package-lock-only
	cd tests/bench/web && $(IN_VENV) npm install --package-lock-only

clean: ## remove all that was made: environments, built site, caches
	rm -rf .venv node_modules tests/bench/web/node_modules site build dist calculator/dist calculator/src/express_entry/_compiled \
	    .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

PYTHON_INPUTS := .ci/setup-python .python-version requirements.txt requirements-node.txt pyproject.toml \
                 calculator/pyproject.toml

.venv/.stamp: $(PYTHON_INPUTS)
	@.ci/setup-python
	@touch $@

tests/bench/web/node_modules/.stamp: $(addprefix tests/bench/web/,package.json package-lock.json .npmrc) | .venv/.stamp
	cd tests/bench/web && $(IN_VENV) npm ci --no-audit --no-fund
	@touch $@

node_modules/.stamp: package.json package-lock.json .npmrc | .venv/.stamp
	$(IN_VENV) npm ci --no-audit --no-fund
	@touch $@
