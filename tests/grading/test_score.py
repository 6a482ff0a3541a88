"""From the outcomes of checks to points: nothing but a pass earns any, and no fault is a zero."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from autograder.course.records import Assignment, Exercise, Text, Verdict
from autograder.grading.checks import Check
from autograder.grading.score import Outcome, score
from autograder.locale.message import message

TITLE = Text(de="Es stimmt.", en="It is right.")
SAID = Text(de="So nicht.", en="Not so.")
PASSED = Outcome(verdict=Verdict.PASSED, message=TITLE)
FAILED = Outcome(verdict=Verdict.FAILED, message=SAID)
FAULT = Outcome(verdict=Verdict.ENGINE_ERROR, message=SAID)


def check_of(exercise: str, number: int, points: float = 1.0, *, show: bool = True) -> Check:
    name = f"test_m.py::test_{exercise}[{number}]"
    return Check(id=name, exercise=exercise, points=points, title=TITLE, show=show, seed=number)


@pytest.fixture
def assignment() -> Assignment:
    """Two exercises with checks, a question, and a bonus."""
    return Assignment(
        name="02-activations",
        folder=Path("unused"),
        solution=Path("unused"),
        title=TITLE,
        modules=("m",),
        exercises=(
            Exercise(name="relu", points=2, module="m"),
            Exercise(name="tanh", points=1, module="m", bonus=True),
            Exercise(name="why", points=3, module="m", manual=True),
        ),
    )


def scored(assignment: Assignment, *outcomes: Outcome, unanswered: tuple[str, ...] = ()):
    """Exercises by name: relu has two checks and tanh one, in this order."""
    checks = [check_of("relu", 1), check_of("relu", 2), check_of("tanh", 1)]
    return {e.name: e for e in score(assignment, checks, outcomes, unanswered)}


@pytest.mark.parametrize("verdict", [v for v in Verdict if v is not Verdict.PASSED])
def test_nothing_but_a_pass_earns_points(assignment, verdict):
    """Whatever else the verdict is."""
    other = replace(FAILED, verdict=verdict)
    relu = scored(assignment, PASSED, other, PASSED)["relu"]
    assert [check.points for check in relu.checks] == [1.0, 0.0]
    assert [check.passed for check in relu.checks] == [True, False]
    assert [check.max_points for check in relu.checks] == [1.0, 1.0]
    assert (relu.points, relu.max_points) == (1.0, 2.0)
    assert relu.status == ("engine_error" if verdict is Verdict.ENGINE_ERROR else "failed")


def test_an_exercise_whose_checks_all_pass_has_the_points_of_the_manifest(assignment):
    """Not the sum of thirds."""
    third = [check_of("relu", number, 2 / 3) for number in range(3)]
    relu, tanh, why = score(assignment, third, [PASSED] * 3)
    assert (relu.points, relu.status) == (2, "passed")
    assert [check.points for check in relu.checks] == [0.666667] * 3
    assert [check.max_points for check in relu.checks] == [0.666667] * 3
    assert (tanh.points, tanh.status) == (0, "failed")  # no check is no pass
    assert (why.points, why.status, why.checks) == (0, "manual", ())
    assert score(assignment, third, [PASSED, PASSED, FAILED])[0].points == 1.333334


def test_each_exercise_has_its_own_checks(assignment):
    """In the order of the manifest, each check with what it stands for."""
    found = scored(assignment, FAILED, FAILED, PASSED)
    assert list(found) == ["relu", "tanh", "why"]
    assert [len(exercise.checks) for exercise in found.values()] == [2, 1, 0]
    assert [(e.points, e.status) for e in found.values()] == [
        *((0, "failed"), (1, "passed"), (0, "manual")),
    ]
    assert found["relu"].checks[1].id == "test_m.py::test_relu[2]"


def test_a_question_without_an_answer_says_so(assignment):
    """And only that one."""
    found = scored(assignment, PASSED, PASSED, PASSED, unanswered=("why", "relu"))
    assert found["why"].status == "unanswered"
    assert found["relu"].status == "passed"


def test_what_only_a_person_can_judge_waits(assignment):
    """What has been earned stays; a fault of ours is told first."""
    waits = replace(FAILED, undecided=True)
    found = scored(assignment, PASSED, waits, PASSED)
    assert (found["relu"].status, found["relu"].points) == ("undecided", 1)
    assert found["tanh"].status == "passed"
    assert scored(assignment, FAULT, waits, PASSED)["relu"].status == "engine_error"
    assert scored(assignment, PASSED, PASSED, waits)["relu"].status == "passed"


def test_a_check_tells_all_that_its_outcome_says(assignment):
    """Sentence, detail, mistake, what stood in, cause."""
    cause = message("grading-endless-recursion")
    outcome = Outcome.from_message(
        Verdict.FAILED, cause, detail=SAID, misconception="sign", carried=("tanh",)
    )
    check = scored(assignment, outcome, PASSED, PASSED)["relu"].checks[0]
    assert (check.message, check.cause) == (Text.of(cause), cause)
    assert (check.detail, check.misconception, check.carried) == (SAID, "sign", ("tanh",))
    assert (check.verdict, check.title) == (Verdict.FAILED, TITLE)


def test_what_is_said_has_a_cause_unless_the_words_are_the_suites():
    """`said` is the cause where there is one."""
    cause = message("grading-endless-recursion")
    assert Outcome.from_message(Verdict.FAILED, cause).said == cause
    own = Outcome.from_message(Verdict.FAILED, SAID, private=True)
    assert (own.said, own.cause, own.private) == (SAID, None, True)


@pytest.mark.parametrize("show", [True, False])
@pytest.mark.parametrize("private", [True, False])
def test_values_are_shown_where_the_suite_says_so_and_they_are_not_private(
    assignment, show, private
):
    """A detail in the words of the student's process is for instructors only."""
    checks = [check_of("relu", 1, show=show)]
    relu, *_ = score(assignment, checks, [replace(FAILED, private=private)])
    assert relu.checks[0].show is (show and not private)


def test_there_is_one_outcome_for_each_check(assignment):
    """No more and no fewer."""
    for count in (2, 4):
        with pytest.raises(ValueError, match="argument"):
            scored(assignment, *[PASSED] * count)
