"""What a suite can tell of an exception of the student's code by its kind."""

from __future__ import annotations

import pytest

from autograder.sandbox.worker_failures import Raised, StudentRaised, student_raised


def raised(*names: str) -> StudentRaised:
    """The failure of a call that raised an exception of these classes, its own first."""
    return student_raised(
        Raised(type_name=names[0], message="m", bases=names, frames=(), traceback="")
    )


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("ValueError", "Exception"), ValueError),
        (("ShapeError", "ValueError", "Exception"), ValueError),
        (("KeyError", "LookupError", "Exception"), LookupError),
        (("ZeroDivisionError", "ArithmeticError", "Exception"), ZeroDivisionError),
    ],
)
def test_a_suite_can_expect_a_kind_of_exception(names, kind):
    """Own classes count as what they are derived from; it stays a failure of the student's."""
    with pytest.raises(kind) as error:
        raise raised(*names)
    assert isinstance(error.value, StudentRaised)
    assert str(error.value) == f"{names[0]}: m"


@pytest.mark.parametrize(
    "names",
    [
        ("NotImplementedError", "RuntimeError", "Exception"),
        ("Mine", "NotImplementedError", "RuntimeError", "Exception"),
        ("AssertionError", "Exception"),
        ("StopIteration", "Exception"),
        ("AttributeError", "Exception"),
        ("MemoryError", "Exception"),
        ("KeyboardInterrupt",),
        ("?",),
    ],
)
def test_what_others_act_upon_is_a_failure_and_nothing_else(names):
    """No claim of a worker ends a test as passed, skipped, interrupted or exhausted."""
    assert type(raised(*names)) is StudentRaised
