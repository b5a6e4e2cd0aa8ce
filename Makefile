# Two commands suffice on a fresh machine: `make site` and `make test`. `make help` lists the others.

VENV := .venv
BIN := $(VENV)/bin
# The Python that $(VENV) is made from; one that is new enough is looked for if none is named.
PYTHON ?=
# Left by the steps that set up $(VENV), so that nothing is installed twice.
RUN := $(VENV)/run.installed
DEV := $(VENV)/dev.installed

CODE := site_builder plugins themes tests benchmarks docs
PYTEST := $(BIN)/python -m pytest --numprocesses=auto --dist=worksteal
INSTALL := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-input
COMPILE := $(BIN)/uv pip compile --quiet --universal --fork-strategy=fewest --python-version=3.11 \
	--generate-hashes --custom-compile-command="make lock" pyproject.toml requirements/build.in

# One that was copied from another folder, or whose Python is gone, does not work: it is made anew.
$(shell [ -x $(BIN)/python ] && grep -qF "$(CURDIR)/$(VENV)" $(BIN)/activate || rm -rf $(VENV))

# Material tells of its plans at every build otherwise.
export NO_MKDOCS_2_WARNING := 1

# The tests start Python thousands of times: it keeps what it compiled, whatever the machine's habit is.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site check serve test quick lint types format coverage docs bench lock upgrade sbom audit clean

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.* ## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name what; do \
		printf 'make %-9s %s\n' "$$name" "$$what"; done

site: $(RUN) ## build the example site into site/
	$(BIN)/genklang build

check: $(RUN) ## check the example content: what is wrong, what is owed
	$(BIN)/genklang check

serve: $(RUN) ## preview the example site while you write
	$(BIN)/genklang serve

test: lint types ## run every check and test; sets itself up, a browser included
	@CHROMIUM=$$(tools/chromium) || [ "$$CI" != true ] || exit 1; export CHROMIUM; \
	tools/content-editor >/dev/null || [ "$$CI" != true ] || exit 1; \
	tools/web-checkers >/dev/null || [ "$$CI" != true ] || exit 1; $(PYTEST)

quick: lint types ## lint, types and the tests that need no browser
	$(PYTEST) -m "not browser and not slow"

lint: $(DEV) ## look for faults in the code's style and in what is pinned
	$(BIN)/python -m pip check
	$(BIN)/ruff check $(wildcard $(CODE))
	$(BIN)/ruff format --check $(wildcard $(CODE))

types: $(DEV) ## check the types
	$(BIN)/mypy

format: $(DEV) ## put the code's layout and imports in order
	$(BIN)/ruff check --fix $(wildcard $(CODE))
	$(BIN)/ruff format $(wildcard $(CODE))

coverage: $(DEV) ## show which lines no test runs
	$(PYTEST) -m "not browser" --cov --cov-report=term-missing:skip-covered

docs: $(DEV) ## build the documentation into build/docs/
	$(BIN)/mkdocs build --strict --config-file docs/mkdocs.yml

bench: $(DEV) ## measure how long a large site takes
	$(BIN)/python -m benchmarks

lock: $(DEV) ## pin what pyproject.toml asks for, keeping the versions pinned already
	$(COMPILE) --output-file requirements/run.txt
	$(COMPILE) --extra dev --constraint requirements/run.txt --output-file requirements/dev.txt

upgrade: COMPILE += --upgrade
upgrade: lock ## pin the newest versions that pyproject.toml allows

sbom: $(DEV) ## list what Genklang stands on, as CycloneDX in build/sbom.json
	@mkdir -p build
	$(BIN)/cyclonedx-py requirements --pyproject pyproject.toml --mc-type application --output-reproducible \
		--output-format JSON --output-file build/sbom.json requirements/run.txt

audit: $(DEV) ## ask for known weaknesses in what is pinned (needs the network)
	$(BIN)/uv tool run pip-audit --require-hashes --disable-pip --requirement requirements/run.txt

clean: ## remove everything that was made here
	rm -rf $(VENV) site build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache .coverage

$(VENV)/pyvenv.cfg:
	@python=$$(PYTHON="$(PYTHON)" tools/python) && echo "$$python -m venv $(VENV)" && "$$python" -m venv --clear $(VENV)

# Only what is pinned is installed, the build backend too; the project itself is then linked in, with nothing fetched.
$(RUN): requirements/run.txt pyproject.toml $(VENV)/pyvenv.cfg
	$(INSTALL) --require-hashes --requirement requirements/run.txt
	$(INSTALL) --no-deps --no-build-isolation --no-index --editable .
	@touch $@

$(DEV): requirements/dev.txt pyproject.toml $(VENV)/pyvenv.cfg
	$(INSTALL) --require-hashes --requirement requirements/dev.txt
	$(INSTALL) --no-deps --no-build-isolation --no-index --editable .
	@touch $(RUN) $@
