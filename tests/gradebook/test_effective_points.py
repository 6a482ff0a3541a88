"""What results count: deadline, extension and time of the hand-in come together in one place."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from autograder.collect.store import Receipt, Store, folder_fingerprint, receipt_time
from autograder.content.discover import find_assignment
from autograder.course.course import find_course
from autograder.course.extensions import Extension, Extensions
from autograder.course.policy import Policy
from autograder.course.records import Exercise, Status
from autograder.errors import ContentError
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
                sha256=folder_fingerprint(staged),
                handed_in=receipt_time(when.timestamp()),
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
    course = find_course(course.root)
    write(course.root / "extensions.csv", "student,assignment,extension\nada,02,befreit\n")
    rules = course_counting(course)
    assert rules.extensions.exempt("ada", "02-lines")
    assert rules.exempt(find_assignment(course, "02"), "ada") is True
    assert rules.submitted == course.paths.submitted
    assert rules.zone == ZoneInfo("Europe/Berlin")
    assert course_counting(course, tmp_path).submitted == tmp_path


def test_extensions_are_in_the_courses_zone_and_of_its_students(tmp_path):
    """A time without a zone, and a name that the roster does not have."""
    course = tiny_course(tmp_path)
    edit(course.root / "course.toml", "schema = 1", 'schema = 1\ntimezone = "Asia/Tokyo"')
    course = find_course(course.root)
    write(course.paths.extensions, "student,assignment,extension\nada,02,2026-11-03 12:00\n")
    until = course_counting(course).due(find_assignment(course, "02"), "ada")
    assert until == datetime(2026, 11, 3, 12, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
    write(course.paths.roster, "id,name,email\nbob,Bob,\n")
    with pytest.raises(ContentError, match="ada"):
        course_counting(course)


def test_without_a_roster_any_id_will_do(tmp_path):
    """Whoever works without one names students as their folders are called."""
    course = tiny_course(tmp_path)
    course.paths.roster.unlink(missing_ok=True)
    write(course.paths.extensions, "student,assignment,extension\nwhoever,02,exempt\n")
    assert course_counting(course).exempt(find_assignment(course, "02"), "whoever")


def test_without_a_deadline_or_a_time_nothing_is_late(daily, submitted):
    """Not by a second."""
    assert Counting().seconds_late(daily, FULL) == 0
    receive(submitted, "ada", DEADLINE + timedelta(hours=1))
    assert Counting(submitted=submitted).seconds_late(replace(daily, deadline=None), FULL) == 0


BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("due", "came", "days"),
    [
        ("2026-10-24T23:59", "2026-10-25T23:30", 1),  # 25 hours: the clock goes back
        ("2026-10-24T23:59", "2026-10-25T23:59", 1),
        ("2026-10-24T23:59", "2026-10-26T00:00", 2),
        ("2026-03-28T23:59", "2026-03-29T23:59", 1),  # 23 hours
        ("2026-03-28T23:59", "2026-03-30T00:00", 2),
        ("2026-11-04T12:00", "2026-11-05T12:00", 1),
        ("2026-11-04T12:00", "2026-11-05T12:01", 2),
    ],
)
@pytest.mark.parametrize("written", ["zone", "offset"])
def test_days_are_days_of_the_calendar(daily, submitted, due, came, days, written):
    """In the course's zone, however the deadline is written."""
    deadline = datetime.fromisoformat(due).replace(tzinfo=BERLIN)
    if written == "offset":
        deadline = deadline.astimezone(timezone(deadline.utcoffset()))
    receive(submitted, "ada", datetime.fromisoformat(came).replace(tzinfo=BERLIN))
    rules = Counting(submitted=submitted, zone=BERLIN)
    found = rules.of(replace(daily, deadline=deadline), FULL)
    assert found.penalty == pytest.approx(0.3 * days)


def test_a_day_more_is_a_day_of_the_calendar_and_hours_pass(daily):
    """Where the clock goes back, 24 hours later is an hour before the same time."""
    deadline = datetime(2026, 10, 24, 23, 59, tzinfo=BERLIN)
    task = replace(daily, deadline=deadline.astimezone(timezone(timedelta(hours=2))))
    key = ("ada", "02-activations")
    for granted, until in [
        (Extension(days=1), "2026-10-25T23:59:00+01:00"),
        (Extension(by=timedelta(hours=24)), "2026-10-25T22:59:00+01:00"),
    ]:
        rules = Counting(extensions=Extensions({key: granted}), zone=BERLIN)
        assert rules.due(task, "ada").isoformat() == until


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("2026-11-05 13:00:00.000000 UTC", 25),
        ("2026-11-05 14:00:00 CET", 25),
        ("2026-11-05 14:00:00 Europe/Berlin", 25),
        ("2026-11-05 14:00:00 +0100", 25),
        ("2026-11-05 13:00:00", 25),  # nbgrader's own is UTC
        ("2026-11-05 14:00:00 QQQ", 0),
        ("yesterday", 0),
    ],
)
def test_what_nbgrader_collected_came_when_it_says(daily, submitted, words, hours):
    """Without a receipt of ours, timestamp.txt is the time, as it is for nbgrader."""
    deadline = datetime(2026, 11, 4, 13, 0, tzinfo=BERLIN)
    folder = submitted / "ada" / "02-activations"
    folder.mkdir(parents=True)
    (folder / "timestamp.txt").write_text(words)
    found = Counting(submitted=submitted).of(replace(daily, deadline=deadline), FULL)
    assert found.seconds_late == hours * 3600


def test_abbreviations_are_those_of_the_deadlines_zone(daily, submitted):
    """`CEST` is Berlin's summer; nowhere else is it known."""
    deadline = datetime(2026, 7, 1, 13, 0, tzinfo=BERLIN)
    folder = submitted / "ada" / "02-activations"
    folder.mkdir(parents=True)
    (folder / "timestamp.txt").write_text("2026-07-01 15:00:00 CEST")
    counting = Counting(submitted=submitted)
    assert counting.seconds_late(replace(daily, deadline=deadline), FULL) == 2 * 3600
    assert counting.seconds_late(replace(daily, deadline=deadline.astimezone(UTC)), FULL) == 0


@pytest.mark.parametrize(("size", "hours"), [(200, 2), (201, 0)])
def test_a_time_is_read_up_to_a_bound(daily, submitted, size, hours):
    """What is longer is no time, and the hand-in came in time."""
    deadline = datetime(2026, 7, 1, 13, 0, tzinfo=BERLIN)
    folder = submitted / "ada" / "02-activations"
    folder.mkdir(parents=True)
    (folder / "timestamp.txt").write_text("2026-07-01 15:00:00 CEST".rjust(size))
    counting = Counting(submitted=submitted)
    assert counting.seconds_late(replace(daily, deadline=deadline), FULL) == hours * 3600
