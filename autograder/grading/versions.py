"""The versions that a result depends on."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version

from autograder import installation
from autograder.course.packages import package_versions
from autograder.course.records import Assignment

# What judges formulas, under whatever path a suite imports it.
_JUDGES = (
    "answer_check",
    "assert_answer",
    "assert_word",
    "derivation_checks",
    "assert_derivation",
)


def uses_formulas(assignment: Assignment) -> bool:
    """Whether the hidden suite judges formulas, and so a result depends on sympy."""
    suites = sorted(assignment.hidden.glob("*.py"))
    return any(name in path.read_text("utf-8") for path in suites for name in _JUDGES)


def versions_for(assignment: Assignment) -> Mapping[str, str]:
    """The versions that the results of an assignment depend on.

    Raises
    ------
    ContentError
        If one of its packages is not installed.
    """
    return versions(formulas=uses_formulas(assignment), packages=assignment.packages)


@cache
def versions(*, formulas: bool, packages: tuple[str, ...] = ()) -> Mapping[str, str]:
    """The versions that a result depends on; `formulas` where the suite judges some."""
    always = {
        "autograder": installation.version(),
        "python": platform.python_version(),
        "numpy": version("numpy"),
    }
    algebra = {name: version(name) for name in ("sympy", "mpmath")}
    return always | (algebra if formulas else {}) | package_versions(packages)
