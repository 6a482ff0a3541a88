"""The one module that authors of suites import from, and the paths of 0.1 that lead to it."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

from autograder import testing

ROOT = Path(__file__).parents[1]
SUITES = sorted(ROOT.glob("assignments/*/hidden/test_*.py"))


def test_every_public_name_is_there():
    """Each name of `__all__` leads to something; another is refused by its name."""
    for name in testing.__all__:
        assert getattr(testing, name) is not None
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = testing.no_such_name


@pytest.mark.parametrize("path", SUITES, ids=lambda path: "/".join(path.parts[-3:]))
def test_suites_import_nothing_else_of_ours(path):
    """The course's own suites need no other module of this package."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("autograder"):
            assert node.module == "autograder.testing"
        if isinstance(node, ast.Import):
            assert not any(alias.name.startswith("autograder") for alias in node.names)


@pytest.mark.parametrize(
    ("old", "name"),
    [
        ("autograder.grade.assertions", "assert_close"),
        ("autograder.grade.formulas", "answer_check"),
        ("autograder.model", "Text"),
        ("autograder.sandbox.deaths", "StudentRaised"),
    ],
)
def test_a_path_of_before_leads_to_the_same_thing(old, name):
    """It says where the name stands now."""
    sys.modules.pop(old, None)
    with pytest.warns(DeprecationWarning, match="autograder.testing"):
        module = importlib.import_module(old)
    assert getattr(module, name) is getattr(testing, name)


def test_a_configuration_of_before_is_told_what_to_do():
    """nbgrader stops at the first preprocessor of 0.1, with the command that helps."""
    with pytest.raises(ImportError, match="nbgrader init --force"):
        importlib.import_module("autograder.hub.sanitize")


def test_a_suite_without_formulas_loads_no_sympy():
    """The names come from their homes one by one."""
    code = "import sys\nfrom autograder.testing import assert_close\nprint('sympy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
