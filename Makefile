# make demo         the whole path on a small class, in ./demo
# make quick        the tests that start no process: seconds
# make test         the tests: Python and git are enough
# make check        everything a change should pass before it is handed on
# make docs         the documentation as a site, in build/docs
# make wheel        the package with that site, in dist
# make pictures     the README's pictures, taken from the demo's pages with Debian's Chromium
# make coverage     which lines the tests that start no process reach
# make test-python  the engine's tests on another Python: make test-python PYTHON=python3.13
# make test-oldest  a fast part of the tests on the oldest libraries that pyproject.toml admits
# make fuzz         every reader, and both ends of the protocol, against inputs that atheris makes up
# make test-hub     the tests that need root, and Debian's bubblewrap, Chromium, PostgreSQL and npm
#                   (make hub-tools installs them, and a JupyterHub in HUB)

PYTHON ?= python3
VENV   ?= .venv
BIN     = $(VENV)/bin
JOBS   ?= auto
HUB    ?= /opt/autograder-hub
PYTEST  = -m pytest -n $(JOBS) --dist loadfile
# Processes of the sandbox write no bytecode, nor does any with PYTHONDONTWRITEBYTECODE; all read it.
COMPILE = -m compileall -q autograder tests/helpers

# What depends on the interpreter, and what a fast look at old libraries needs to see; those may use
# what newer ones below them deprecate.
ENGINE  = tests/sandbox tests/worker tests/wire tests/grading tests/hostile tests/symbolic \
          tests/workspace/test_nearest.py tests/test_records.py \
          --ignore tests/grading/test_odd_submissions.py --ignore tests/hostile/test_reference_calls.py
OLDEST  = tests/sandbox tests/worker tests/wire tests/symbolic tests/report tests/grading/test_trust.py
OTHER   = .venv-$(notdir $(PYTHON))

.PHONY: demo quick test check lint types course docs wheel pictures coverage test-python test-oldest
.PHONY: fuzz test-hub hub-tools bench clean

$(BIN)/.ready: pyproject.toml
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	"$(PYTHON)" -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	rm -rf autograder.egg-info && $(BIN)/python -m pip uninstall -qq --yes autograder # its former name
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	$(BIN)/python $(COMPILE)
	@touch $@

$(BIN)/.fuzz $(BIN)/.hub: $(BIN)/.%: $(BIN)/.ready
	$(BIN)/python -m pip install --quiet --editable '.[$*]'
	@touch $@

demo: $(BIN)/.ready
	$(BIN)/python -m autograder demo --out demo --again

quick: $(BIN)/.ready
	$(BIN)/python $(PYTEST) -q -m 'not forks and not hub'

test: $(BIN)/.ready
	$(BIN)/python $(COMPILE)
	$(BIN)/python $(PYTEST) -m 'not hub'

test-python:
	test -x $(OTHER)/bin/python || "$(PYTHON)" -m venv $(OTHER)
	$(OTHER)/bin/python -m pip install --quiet --editable '.[test]'
	$(OTHER)/bin/python $(COMPILE)
	$(OTHER)/bin/python $(PYTEST) -m 'not hub' $(ENGINE)

test-oldest:
	test -f .venv-oldest/.ready || { "$(PYTHON)" -m venv .venv-oldest && .venv-oldest/bin/python -m pip install --quiet uv && touch .venv-oldest/.ready; }
	.venv-oldest/bin/python -m uv pip install --quiet --python .venv-oldest/bin/python \
		--resolution lowest-direct --editable '.[test]'
	.venv-oldest/bin/python $(PYTEST) -W ignore::DeprecationWarning -m 'not hub' $(OLDEST)

check: lint types test course

lint: $(BIN)/.ready
	$(BIN)/python -m ruff check
	$(BIN)/python -m ruff format --check
	$(BIN)/python docs/wrap.py --check

types: $(BIN)/.ready
	$(BIN)/python -m mypy

course: $(BIN)/.ready
	$(BIN)/python -m autograder check

docs: $(BIN)/.ready
	rm -rf build/docs
	$(BIN)/python -m sphinx --quiet --fail-on-warning --keep-going -d build/doctrees -b html docs build/docs
	rm -f build/docs/.buildinfo build/docs/objects.inv

wheel: docs
	rm -rf build/lib build/bdist.*
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

pictures: demo
	$(BIN)/python docs/make_pictures.py

coverage: $(BIN)/.ready
	$(BIN)/python -m coverage run -m pytest -q -m 'not forks and not hub'
	$(BIN)/python -m coverage report

fuzz: $(BIN)/.fuzz
	$(BIN)/python -m tests.fuzz

hub-tools:
	apt-get update -qq
	apt-get install -y -qq --no-install-recommends bubblewrap debootstrap iproute2 chromium chromium-driver postgresql python3-venv systemd
	command -v npm || apt-get install -y -qq --no-install-recommends nodejs npm
	deploy/jupyterhub/install.sh $(HUB)

test-hub: $(BIN)/.hub
	$(BIN)/python $(COMPILE)
	AUTOGRADER_HUB=$(HUB) $(BIN)/python -m pytest -m hub

bench: $(BIN)/.ready
	$(BIN)/python -m benchmarks.compare

clean:
	rm -rf $(VENV) .venv-* demo build dist
