# Suluh: `make serve` shows the site, `make test` proves it. Everything else is built on these two.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
BASE ?= origin/main
FORMAT ?= text
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help serve site release check check-content report hooks tools test test-all fuzz mutate coverage flaky bench twice sbom wheelhouse audit lock format clean
.DEFAULT_GOAL := help

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/.run: requirements.lock pyproject.toml
	@scripts/setup run "$(PYTHON)"

$(VENV)/.tools: $(VENV)/.run requirements-tools.lock
	@scripts/setup tools "$(PYTHON)"

$(VENV)/.dev: $(VENV)/.run requirements-dev.lock package-lock.json
	@scripts/setup dev "$(PYTHON)"

serve: $(VENV)/.run ## build everything (internal edition), serve it with reload, print the address
	@$(BIN)/suluh serve --audience supervisor --port $(PORT)

site: $(VENV)/.run ## build everything (internal edition) into site/ and stop
	@$(BIN)/suluh build --audience supervisor --out site

release: $(VENV)/.run ## dist/public, dist/staff, dist/supervisor, each with its file edition, and dist/sbom
	@$(BIN)/python scripts/release

check: $(VENV)/.run ## all findings on the content
	@$(BIN)/suluh check --format "$(FORMAT)"

check-content: $(VENV)/.run ## the editors' gate: what a change brings since BASE (origin/main); no browser, no Node
	@$(BIN)/suluh check --base "$(BASE)" --format "$(FORMAT)"

report: $(VENV)/.run ## what a change touches since BASE, as a comment for its pull request: build/report.md
	@mkdir -p build
	@$(BIN)/suluh impact --base "$(BASE)" --format markdown > build/report.md
	@cat build/report.md

hooks: ## check the content before each commit of this copy (git config core.hooksPath)
	@git config core.hooksPath scripts/hooks

tools: $(VENV)/.tools ## install what `suluh export` and `suluh report` need (PDF, XLSX, DOCX, tables)

test: $(VENV)/.dev ## format, lint, types, imports, unit, content and browser tests (under 15 minutes)
	@scripts/check

test-all: $(VENV)/.dev ## the same and the long ones (before a release)
	@scripts/check --all

fuzz: $(VENV)/.dev ## any input at all, for FUZZ_MINUTES (20); what fails is kept in build/fuzz
	@PYTHONPATH=src:. $(BIN)/python -m tests.fuzz

mutate: $(VENV)/.dev ## small faults in copies of the code: do the tests notice them (about 40 minutes)
	@PYTHONPATH=scripts $(BIN)/python -m mutate $(MUTATE)

coverage: $(VENV)/.dev ## what the fast tests run of the code, room by room
	@scripts/coverage

flaky: $(VENV)/.dev ## the fast tests five times under load: which of them differ
	@scripts/flaky

bench: $(VENV)/.dev ## the figures, beside the stock stack and Zensical (BENCH="--only edits --markdown")
	@$(BIN)/python scripts/bench/build.py $(BENCH)

twice: $(VENV)/.run ## build one edition under different conditions, compare every byte
	@$(BIN)/python scripts/twice

sbom: $(VENV)/.run ## dist/sbom: what builds the site, and what built editions hold of others (CycloneDX)
	@$(BIN)/python scripts/supply/sbom.py dist

wheelhouse: $(VENV)/.run ## dist/wheelhouse: all wheels, to install without a network
	@scripts/wheelhouse

audit: $(VENV)/.run ## known weaknesses of what the lock files pin (needs a network)
	@$(BIN)/python scripts/supply/audit.py

lock: ## write the lock files anew from pyproject.toml
	@scripts/lock

format: $(VENV)/.dev ## format the Python code
	@$(BIN)/ruff format src tests scripts
	@$(BIN)/ruff check --fix src tests scripts

clean: ## remove what was built and installed, but for dist/wheelhouse
	rm -rf site build .venv .cache node_modules src/*.egg-info
	[ ! -d dist ] || find dist -mindepth 1 -maxdepth 1 ! -name wheelhouse -exec rm -rf {} +
