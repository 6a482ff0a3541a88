"""Hand-ins whose other files are the attack: a right solution beside files that tools would obey.

`BOOBY` is Python that leaves a trace outside when anybody on the trusted side runs it.
"""

BOOBY = b"""
with open("@loaded@", "a") as file:
    file.write(__name__ + "\\n")
raise SystemExit("taken over")
"""
FAILS = b"def test_always():\n    assert False\n" + BOOBY

FILE_SETS: dict[str, dict[str, bytes]] = {
    "conftest": {"conftest.py": BOOBY, "tests/conftest.py": BOOBY},
    "pytest_ini": {
        "pytest.ini": b"[pytest]\naddopts = --exitfirst -p booby\nfilterwarnings = error\n",
        "tox.ini": b"[pytest]\naddopts = -p booby\n",
        "setup.cfg": b"[tool:pytest]\naddopts = -p booby\n",
        "booby.py": BOOBY,
    },
    "pyproject": {
        "pyproject.toml": b'[tool.pytest.ini_options]\nfilterwarnings = ["error"]\n'
        b'addopts = "-p booby --collect-only"\n[tool.autograder]\npoints = 15\n',
        "booby.py": BOOBY,
    },
    "start_up": {
        "sitecustomize.py": BOOBY,
        "usercustomize.py": BOOBY,
        "booby.pth": b"import booby\n",
        "booby.py": BOOBY,
        "__init__.py": BOOBY,
        "__main__.py": BOOBY,
    },
    "libraries": {
        f"{name}.py": BOOBY
        for name in ("numpy", "json", "pytest", "sympy", "os", "autograder", "typing", "math")
    },
    "packages": {
        "numpy/__init__.py": BOOBY,
        "autograder/__init__.py": BOOBY,
        "autograder/grading/plugin.py": BOOBY,
        "_pytest/__init__.py": BOOBY,
    },
    "tests": {
        "test_activations.py": FAILS,
        "test_public.py": FAILS,
        "hidden/test_activations.py": FAILS,
        "hidden/picture.py": BOOBY,
    },
    "manifests": {
        "assignment.toml": b"schema = 1\n[limits]\ncpu_seconds = 9999\n",
        "course.toml": b"schema = 1\nsandbox = 'weak'\n",
        "result.json": b'{"schema": 1, "points": 15.0}',
        ".autograder": b"",
        ".env": b"AUTOGRADER_SANDBOX=weak\n",
    },
    "compiled": {
        "activations.pyc": b"\x00" * 64,
        "__pycache__/activations.cpython-311.pyc": b"\x00" * 64,
        "activations.so": b"\x7fELF" + b"\x00" * 64,
        "activations/__init__.py": BOOBY,
    },
    "long_names": {f"{'x' * 200}{number}.py": BOOBY for number in range(30)},
}

RIGHT = b"""import numpy as np


def step(z):
    return np.where(z > 0, 1.0, 0.0)


def relu(z):
    return np.maximum(z, 0.0)


"""

# Hand-ins of one module whose bytes are the attack; each earns at most what stands beside it.
MODULES: dict[str, tuple[bytes, float]] = {
    "null_bytes": (b"\x00" * 1000, 0.0),
    "no_such_encoding": (b"# coding: booby\n", 0.0),
    "slow_encoding": (b"# coding: punycode\n" + b"a" * 40_000 + b"-" + b"b" * 40_000, 0.0),
    "not_utf8": (b"\xff\xfe\xfd", 0.0),
    "brackets": (b"(" * 200_000, 0.0),
    "one_long_line": (b"x = '" + b"a" * 1_500_000 + b"'", 0.0),
    "long_to_parse": (RIGHT + b"WEIGHTS = [" + b"-1," * 60_000 + b"0]\n", 4.0),
    "padded_tanh": (
        b"import numpy as np\n\ntanh = np.tanh\n" + b"# far too long to be looked at\n" * 10_000,
        0.0,
    ),
}
