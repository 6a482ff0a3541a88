"""What results count: deadline, extension and time of the hand-in come together in one place."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from autograder.collect.store import Receipt, Store, digest, instant
from autograder.course.extensions import Extension, Extensions
from autograder.course.policy import Policy
from autograder.course.records import Exercise, Status
from autograder.gradebook.effective_points import Counting, course_counting, regular_points
from tests.gradebook.samples import check, exercise, result
from tests.helpers.tiny_course import edit, tiny_course, write

DEADLINE = datetime(2026, 11, 2, 22, 59, tzinfo=UTC)


@pytest.fixture
def daily(assignment):
    """relu (2) and tanh (1), due, with a tenth of the maximum off per day; swish is bonus."""
    swish = Exercise(name="swish", points=2, module="activations", bonus=True)
    return replace(
        assignment,
        exercises=(*assignment.exercises, swish),
        deadline=DEADLINE,
        policy=Policy(late_per_day=0.1, bonus_at_most=1),
    )


@pytest.fixture
def submitted(tmp_path):
    """Where hand-ins are collected to."""
    return tmp_path / "submitted"


def receive(submitted, student, when):
    """A collected hand-in with its receipt."""
    store = Store(submitted)
    with store.staging(student, "02-activations") as staged:
        (staged / "activations.py").write_text(f"# {student} {when}")
        store.place(
            staged,
            Receipt(
                student=student,
                assignment="02-activations",
                sha256=digest(staged),
                handed_in=instant(when.timestamp()),
                source="test",
            ),
        )


FULL = result(
    exercise("relu", [check("a", points=2.0)]),
    exercise("tanh", [check("b")]),
    exercise("swish", [check("c", points=2.0)]),
)


def test_the_bonus_is_not_in_the_maximum(daily):
    """5 points as graded; 3 can be had, and the bonus adds the one point that it may."""
    found = Counting().of(daily, FULL)
    assert (found.points, found.max_points, found.graded) == (4, 3, 5)
    assert regular_points(daily) == 3


def test_the_time_of_the_hand_in_counts(daily, submitted):
    """Two days begun cost two tenths of the maximum; the result itself is as graded."""
    receive(submitted, "ada", DEADLINE + timedelta(hours=25))
    found = Counting(submitted=submitted).of(daily, FULL)
    assert (found.points, found.penalty, found.seconds_late) == (3.4, 0.6, 25 * 3600)
    assert FULL.points == 5


def test_an_extension_moves_the_deadline_of_one_student(daily, submitted):
    """For whoever has more time the same hand-in is in time."""
    extensions = Extensions({("ada", "02-activations"): Extension(by=timedelta(days=2))})
    for student in ("ada", "bob"):
        receive(submitted, student, DEADLINE + timedelta(hours=25))
    rules = Counting(extensions=extensions, submitted=submitted)
    assert rules.of(daily, FULL).penalty == 0
    assert rules.of(daily, replace(FULL, student="bob")).penalty == 0.6


def test_the_time_is_that_of_the_hand_in_that_was_graded(daily, submitted):
    """A later hand-in that is collected but not graded yet makes no result late."""
    receive(submitted, "ada", DEADLINE - timedelta(hours=1))
    sha256 = Store(submitted).receipt("ada", "02-activations").sha256
    receive(submitted, "ada", DEADLINE + timedelta(hours=25))
    old = replace(FULL, submission={"sha256": sha256})
    new = replace(FULL, submission={"sha256": "0" * 64})
    rules = Counting(submitted=submitted)
    assert rules.of(daily, old).penalty == 0
    assert rules.of(daily, new).penalty == 0.6


def test_what_has_no_time_came_in_time(daily, submitted):
    """A folder put there by hand, or no deadline at all, costs nobody points."""
    (submitted / "ada" / "02-activations").mkdir(parents=True)
    assert Counting(submitted=submitted).of(daily, FULL).penalty == 0
    receive(submitted, "bob", DEADLINE + timedelta(days=9))
    open_end = replace(daily, deadline=None)
    assert Counting(submitted=submitted).of(open_end, replace(FULL, student="bob")).penalty == 0


def test_a_fault_of_ours_counts_nothing_and_a_rejected_hand_in_zero(daily):
    """No number where there is none; nothing gradable is no points."""
    assert Counting().of(daily, replace(FULL, status=Status.ENGINE_ERROR)) is None
    assert Counting().of(daily, result(status=Status.REJECTED)).points == 0


def test_a_course_gives_its_extensions(tmp_path):
    """extensions.csv beside the roster, times in the course's zone."""
    course = tiny_course(tmp_path)
    edit(course.root / "course.toml", "schema = 1", 'schema = 1\ntimezone = "Europe/Berlin"')
    write(course.root / "extensions.csv", "student,assignment,extension\nada,02,befreit\n")
    rules = course_counting(course)
    assert rules.extensions.exempt("ada", "02-lines")
    assert rules.submitted == course.paths.submitted
