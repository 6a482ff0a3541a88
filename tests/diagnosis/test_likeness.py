"""A mistake is named by the values of the solution with a small mistake, however it is written."""

from __future__ import annotations

import pytest

from autograder.authoring.trial import variant_events
from autograder.content.discover import find_assignment
from autograder.course.records import Result
from tests.helpers.chain_course import SOLUTION, chain_course, with_change

NORM = "return np.sqrt(np.sum(square(z)))\n"
# Written so that no single change makes it right.
SOURCES = {
    "largest": with_change(NORM, "return float(sorted(abs(v) for v in np.ravel(z))[-1])\n"),
    "chance": with_change(NORM, "return 0.1 + np.hypot.reduce(z) % 0.7\n"),
    "constant": with_change(NORM, "return 1.0\n"),
    "raises": with_change(NORM, "raise KeyError(1)\n"),
    "right": SOLUTION,
}


@pytest.fixture(scope="module")
def found(tmp_path_factory) -> dict[str, Result]:
    """The result of each, looked at for mistakes."""
    course = chain_course(tmp_path_factory.mktemp("chain"))
    variants = {name: {"chain.py": source.encode()} for name, source in SOURCES.items()}
    events = variant_events(
        course, find_assignment(course, "20"), variants, jobs=1, diagnosis=True
    )
    return {name: event.result for name, event in events.items()}


def said(result: Result) -> list[tuple[str, str, int]]:
    """Exercise, kind and line."""
    return [(d.exercise, p.kind, p.line) for d in result.diagnoses or () for p in d.places]


def test_what_returns_the_values_of_a_small_mistake(found):
    """The kind, and no line: nothing of the hand-in was tried."""
    assert said(found["largest"]) == [("norm", "call", 0)]


@pytest.mark.parametrize("name", ["chance", "raises"])
def test_other_values_are_those_of_nothing(found, name):
    """Values of no mistake, or none at all."""
    assert said(found[name]) == []
    assert found[name].points < found["right"].points


def test_what_has_no_effect_is_said_where_nothing_else_is_known(found):
    """It does not read what it is given."""
    assert said(found["constant"]) == [("norm", "unused", 0)]


def test_what_is_right_is_not_compared(found):
    """Not even an empty list."""
    assert found["right"].diagnoses is None
