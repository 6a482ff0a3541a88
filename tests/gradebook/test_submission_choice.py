"""Which of several hand-ins counts, and that none is lost on the way."""

import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from autograder.collect.store import Arrival, Receipt, Store, folder_fingerprint, receipt_time
from autograder.course.extensions import Extension, Extensions
from autograder.course.policy import Attempts, Policy
from autograder.gradebook.effective_points import Counting
from autograder.gradebook.store import Store as Results
from autograder.gradebook.submission_choice import (
    KEPT,
    _rank,
    _student_folders,
    settle_hand_ins,
    spread_hand_ins,
)
from tests.gradebook.samples import check, exercise, result

DEADLINE = datetime(2026, 11, 2, 22, 59, tzinfo=UTC)
EARLY, LATE, LATEST = (DEADLINE + timedelta(hours=h) for h in (-5, 2, 50))


@pytest.fixture
def submitted(tmp_path):
    """Three hand-ins of ada's, the newest in place."""
    folder = tmp_path / "submitted"
    for when in (EARLY, LATE, LATEST):
        assert hand_in(folder, when) in (Arrival.NEW, Arrival.NEWER)
    return folder


def hand_in(submitted, when, student="ada", *, dated=True):
    """One more hand-in; its file says when it came."""
    store = Store(submitted)
    with store.staging(student, "02-activations") as staged:
        (staged / "activations.py").write_text(when.isoformat())
        return store.place(
            staged,
            Receipt(
                student=student,
                assignment="02-activations",
                sha256=folder_fingerprint(staged),
                handed_in=receipt_time(when.timestamp()),
                source="test",
                dated=dated,
            ),
        )


def policy(assignment, attempts, **more):
    """The assignment, due, with this choice of hand-ins."""
    return replace(assignment, deadline=DEADLINE, policy=Policy(attempts=attempts, **more))


def in_place(submitted, student="ada"):
    """When the hand-in came that counts: by its content, and by its receipt."""
    text = (submitted / student / "02-activations" / "activations.py").read_text()
    receipt = Store(submitted).receipt(student, "02-activations")
    assert receipt.when.isoformat() == text
    return datetime.fromisoformat(text)


def kept(submitted):
    """The content of every hand-in that is still there."""
    return sorted(path.read_text() for path in submitted.rglob("activations.py"))


EVERY = sorted(when.isoformat() for when in (EARLY, LATE, LATEST))


def test_the_newest_counts_by_default(assignment, submitted):
    """Nothing is moved."""
    assert settle_hand_ins(policy(assignment, Attempts.LAST), submitted, Counting()) == []
    assert in_place(submitted) == LATEST


def test_the_newest_in_time_counts_where_the_course_says_so(assignment, submitted):
    """Later ones are kept; granting an extension is enough to make a later one count."""
    due = policy(assignment, Attempts.IN_TIME)
    assert len(settle_hand_ins(due, submitted, Counting())) == 1
    assert in_place(submitted) == EARLY
    more = Extensions({("ada", ""): Extension(by=timedelta(hours=3))})
    settle_hand_ins(due, submitted, Counting(extensions=more))
    assert in_place(submitted) == LATE
    assert kept(submitted) == EVERY
    assert settle_hand_ins(due, submitted, Counting(extensions=more)) == []


def test_grace_is_in_time(assignment, submitted):
    """Two hours late, with three hours of grace."""
    due = policy(assignment, Attempts.IN_TIME, grace_minutes=180)
    settle_hand_ins(due, submitted, Counting())
    assert in_place(submitted) == LATE


def test_the_last_second_is_in_time(assignment, tmp_path):
    """Of two, the one that came at the deadline itself."""
    submitted = tmp_path / "submitted"
    for when in (DEADLINE, LATE):
        hand_in(submitted, when)
    assert len(settle_hand_ins(policy(assignment, Attempts.IN_TIME), submitted, Counting())) == 1
    assert in_place(submitted) == DEADLINE


def test_what_has_no_time_came_in_time(assignment, tmp_path):
    """The day on which it was collected says nothing of when it was handed in."""
    submitted = tmp_path / "submitted"
    hand_in(submitted, LATE, dated=False)
    hand_in(submitted, LATEST)
    assert len(settle_hand_ins(policy(assignment, Attempts.IN_TIME), submitted, Counting())) == 1
    assert in_place(submitted) == LATE
    without = replace(policy(assignment, Attempts.IN_TIME), deadline=None)
    settle_hand_ins(without, submitted, Counting())
    assert in_place(submitted) == LATEST


def test_all_hand_ins_of_those_who_have_several_are_spread(assignment, submitted, monkeypatch):
    """Two of bob's, three of ada's, none of eve's one; a half copy does not stay."""
    for when in (EARLY, LATE):
        hand_in(submitted, when, "bob")
    hand_in(submitted, EARLY, "eve")
    into = submitted.parent / "spread"
    assert spread_hand_ins(assignment, submitted, into) == 5
    assert {path.name.partition("@")[0] for path in into.iterdir()} == {"ada", "bob"}
    copytree = shutil.copytree

    def fails_with_bob(source, target):
        copytree(source, target)
        if "bob" in str(target):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copytree", fails_with_bob)
    again = submitted.parent / "again"
    assert spread_hand_ins(assignment, submitted, again) == 3
    assert {path.name.partition("@")[0] for path in again.iterdir()} == {"ada"}
    rmtree = shutil.rmtree
    monkeypatch.setattr(shutil, "rmtree", lambda path, **more: rmtree(path / "gone", **more))
    assert spread_hand_ins(assignment, submitted, submitted.parent / "third") == 3


def test_folders_of_students_are_those_that_are_no_programs(submitted):
    """In order; files beside them, and what begins with a dot, are nobody's."""
    for name in ("zoe", "bob", ".hand-ins"):
        (submitted / name).mkdir()
    (submitted / "notes.txt").write_text("")
    assert list(_student_folders(submitted, ())) == ["ada", "bob", "zoe"]
    assert list(_student_folders(submitted, {"zoe", ".hand-ins"})) == ["zoe"]
    assert list(_student_folders(submitted / "missing", ())) == []


def test_without_any_in_time_the_newest_counts(assignment, tmp_path):
    """Late is better than nothing; the penalty says by how much."""
    submitted = tmp_path / "submitted"
    for when in (LATE, LATEST):
        hand_in(submitted, when)
    assert settle_hand_ins(policy(assignment, Attempts.IN_TIME), submitted, Counting()) == []
    assert in_place(submitted) == LATEST


def test_collecting_again_changes_nothing(assignment, submitted):
    """The late hand-in is known already, and is neither doubled nor put in place again."""
    due = policy(assignment, Attempts.IN_TIME)
    settle_hand_ins(due, submitted, Counting())
    assert hand_in(submitted, LATEST) is Arrival.UNCHANGED
    assert hand_in(submitted, LATE) is Arrival.UNCHANGED
    assert settle_hand_ins(due, submitted, Counting()) == []
    assert in_place(submitted) == EARLY
    assert kept(submitted) == EVERY


def graded(results, submitted, assignment, points):
    """Grade every hand-in as `spread_hand_ins` lays it out; points by the time in its file."""
    into = results.parent / "spread"
    count = spread_hand_ins(assignment, submitted, into)
    for folder in into.iterdir():
        when = (folder / assignment.name / "activations.py").read_text()
        checks = [check("a", points=points[when])]
        entry = result(exercise("relu", checks), student=folder.name)
        Results(results / KEPT).write(entry, {})
    return count


def test_the_best_counts_with_its_lateness(assignment, submitted, tmp_path):
    """3 points in time against 3 with a penalty against 2.9 too late; then without a penalty."""
    points = {EARLY.isoformat(): 2.5, LATE.isoformat(): 3.0, LATEST.isoformat(): 2.9}
    due = policy(assignment, Attempts.BEST, late_per_day=0.2)
    assert graded(tmp_path / "results", submitted, due, points) == 3
    settle_hand_ins(due, submitted, Counting(), results=tmp_path / "results")
    assert in_place(submitted) == EARLY
    free = policy(assignment, Attempts.BEST)
    settle_hand_ins(free, submitted, Counting(), results=tmp_path / "results")
    assert in_place(submitted) == LATE
    assert kept(submitted) == EVERY


def test_without_all_points_nothing_is_moved(assignment, submitted, tmp_path):
    """One hand-in that could not be graded for a fault of ours: nobody guesses."""
    points = {when: 1.0 for when in EVERY}
    due = policy(assignment, Attempts.BEST)
    graded(tmp_path / "results", submitted, due, points)
    one = next((tmp_path / "results" / KEPT).glob("*/*/result.json"))
    one.unlink()
    assert settle_hand_ins(due, submitted, Counting(), results=tmp_path / "results") == []
    assert settle_hand_ins(due, submitted, Counting()) == []
    assert in_place(submitted) == LATEST


def test_what_a_person_put_there_stays(assignment, submitted):
    """An edited hand-in, and a folder without a receipt, are nobody else's to move."""
    home = submitted / "ada" / "02-activations" / "activations.py"
    home.write_text("edited")
    (submitted / "bob" / "02-activations").mkdir(parents=True)
    assert settle_hand_ins(policy(assignment, Attempts.IN_TIME), submitted, Counting()) == []
    assert home.read_text() == "edited"
    assert spread_hand_ins(assignment, submitted, submitted.parent / "spread") == 0


@pytest.mark.parametrize("step", range(6))
def test_a_kill_loses_nothing(assignment, submitted, monkeypatch, step):
    """Killed at each system call that moves something; the next run finds all hand-ins."""
    due, calls = policy(assignment, Attempts.IN_TIME), []

    def deadly(name, real):
        def call(*arguments, **named):
            calls.append(name)
            if len(calls) > step:
                raise KeyboardInterrupt
            return real(*arguments, **named)

        return call

    with monkeypatch.context() as patch:
        for name in ("rename", "replace", "unlink", "rmdir"):
            patch.setattr(os, name, deadly(name, getattr(os, name)))
        try:
            settle_hand_ins(due, submitted, Counting())
        except KeyboardInterrupt:
            assert len(calls) > step
    hand_in(submitted, EARLY, student="emmy")  # any run tidies up
    assert set(EVERY) <= set(kept(submitted))
    settle_hand_ins(due, submitted, Counting())
    assert in_place(submitted) == EARLY
    assert set(EVERY) <= set(kept(submitted))


def test_a_rank_is_two_numbers(assignment, submitted, tmp_path):
    """Whether it came in time or what it counts, then when it came; without a result there is none.

    Seconds since 1970 are in one order, whatever zone a receipt was written in.
    """
    counting = Counting(submitted=submitted)
    first, second, third = Store(submitted).hand_ins("ada", "02-activations")

    def rank(attempts, found):
        return _rank(found, policy(assignment, attempts), counting, tmp_path)

    assert rank(Attempts.LAST, third) == (0.0, LATEST.timestamp())
    assert rank(Attempts.IN_TIME, first) == (1.0, EARLY.timestamp())
    assert rank(Attempts.IN_TIME, second) == (0.0, LATE.timestamp())
    assert rank(Attempts.BEST, first) is None
    graded = replace(result(exercise("relu", [check("a")])), student=f"ada@{first.receipt.stamp}")
    Results(tmp_path / KEPT).write(graded, {})
    assert rank(Attempts.BEST, first) == (graded.points, EARLY.timestamp())
