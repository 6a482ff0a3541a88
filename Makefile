# make demo       the whole path on a small class, in ./demo
# make test       the tests: Python and git are enough
# make check      everything a change should pass before it is handed on
# make test-hub   the tests that need root, and Debian's bubblewrap, Chromium, PostgreSQL and npm
#                 (make hub-tools installs them, and a JupyterHub in HUB)

PYTHON ?= python3
VENV   ?= .venv
BIN     = $(VENV)/bin
JOBS   ?= auto
HUB    ?= /opt/autograder-hub

.PHONY: demo test check lint types course test-hub hub-tools bench clean

$(BIN)/.ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	rm -rf autograder.egg-info && $(BIN)/python -m pip uninstall -qq --yes autograder # its former name
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@

demo: $(BIN)/.ready
	$(BIN)/autograder demo --out demo --again

test: $(BIN)/.ready
	$(BIN)/python -m pytest -m 'not hub' -n $(JOBS) --dist loadfile

check: lint types test course

lint: $(BIN)/.ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(BIN)/.ready
	$(BIN)/mypy

course: $(BIN)/.ready
	$(BIN)/autograder check

hub-tools:
	apt-get update -qq
	apt-get install -y -qq --no-install-recommends bubblewrap iproute2 chromium chromium-driver postgresql python3-venv
	command -v npm || apt-get install -y -qq --no-install-recommends nodejs npm
	deploy/jupyterhub/install.sh $(HUB)

test-hub: $(BIN)/.ready
	$(BIN)/python -m pip install --quiet --editable '.[hub]'
	AUTOGRADER_HUB=$(HUB) $(BIN)/python -m pytest -m hub

bench: $(BIN)/.ready
	$(BIN)/python -m benchmarks.compare

clean:
	rm -rf $(VENV) demo build
