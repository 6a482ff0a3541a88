"""What the author of a hidden suite imports.

The fixtures `student`, `reference` and `rng` come from the pytest plugin and need no import.
Whatever else this package holds may move from one release to the next; these names do not.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from autograder.course.records import Text
    from autograder.grading.assertions import (
        CheckFailed,
        Undecided,
        assert_between,
        assert_close,
        assert_equal,
        assert_gradient,
        assert_no_warnings,
        assert_own_work,
        assert_raises,
        assert_shape,
        assert_unchanged,
        assert_vectorised,
        require,
    )
    from autograder.grading.formulas import (
        answer_check,
        assert_answer,
        assert_derivation,
        assert_word,
        derivation_checks,
    )
    from autograder.grading.tasks import formula_tasks
    from autograder.sandbox.worker_failures import MissingName, StudentFailure, StudentRaised
    from autograder.symbolic import DerivationProblem
    from autograder.wire.formula import Formula

__all__ = [
    "CheckFailed",
    "DerivationProblem",
    "Formula",
    "MissingName",
    "StudentFailure",
    "StudentRaised",
    "Text",
    "Undecided",
    "answer_check",
    "assert_answer",
    "assert_between",
    "assert_close",
    "assert_derivation",
    "assert_equal",
    "assert_gradient",
    "assert_no_warnings",
    "assert_own_work",
    "assert_raises",
    "assert_shape",
    "assert_unchanged",
    "assert_vectorised",
    "assert_word",
    "derivation_checks",
    "formula_tasks",
    "require",
]

_FORMULAS = ("answer_check", "assert_answer", "assert_derivation", "assert_word")
_HOMES = {
    "DerivationProblem": "symbolic",
    "Formula": "wire.formula",
    "Text": "course.records",
    "formula_tasks": "grading.tasks",
    **dict.fromkeys((*_FORMULAS, "derivation_checks"), "grading.formulas"),
    **dict.fromkeys(("MissingName", "StudentFailure", "StudentRaised"), "sandbox.worker_failures"),
}


def __getattr__(name: str) -> Any:
    """Each name from its home when it is asked for: a suite without formulas loads no sympy."""
    if name not in __all__:
        raise AttributeError(f"autograder.testing has no {name}")
    home = _HOMES.get(name, "grading.assertions")
    return getattr(import_module(f"autograder.{home}"), name)
