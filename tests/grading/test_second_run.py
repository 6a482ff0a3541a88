"""Which exercises are run a second time, with what in whose place, and what of it counts."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from autograder.course.records import Assignment, Exercise, Text, Verdict
from autograder.grading import follow_through as room
from autograder.grading.checks import Check
from autograder.grading.follow_through import all_needs, follow_through
from autograder.grading.run_checks import Ran
from autograder.grading.score import Outcome

TITLE = Text(de="Es stimmt.", en="It is right.")
NEEDS = {"a": (), "b": ("c", "d"), "d": ("a",), "c": ("d",), "alone": ()}
FILES = {"m.py": b""}


def assignment_of(needs: dict[str, tuple[str, ...]]) -> Assignment:
    exercises = tuple(
        Exercise(name=name, points=1, module="m", needs=below) for name, below in needs.items()
    )
    unused = Path("unused")
    return Assignment(
        name="02-m",
        folder=unused,
        solution=unused,
        title=TITLE,
        modules=("m",),
        exercises=exercises,
    )


class Grading:
    """A suite with two checks for each exercise; `right_with` are passed by the second run."""

    def __init__(self, right_with: dict[str, Verdict], left: float = 60.0) -> None:
        self.assignment = assignment_of(NEEDS)
        self.checks = [
            Check(id=f"t::{name}{n}", exercise=name, points=0.5, title=TITLE, show=True, seed=1)
            for name in NEEDS
            for n in range(2)
        ]
        self.right_with = right_with
        self.watch = SimpleNamespace(phase="own", left=lambda seconds: min(left, seconds))
        self.spent = 0.0
        self.costs = 0.0
        self.opened: list[tuple[str, ...]] = []
        self.ran: list[str] = []

    def open(self, files, instead) -> None:
        assert files is FILES
        self.opened.append(tuple(exercise.name for exercise in instead))

    def run(self, numbers) -> list[Ran]:
        """What `run_checks` would say."""
        names = [self.checks[number].exercise for number in numbers]
        self.ran += names
        self.spent += self.costs
        return [ran(self.right_with.get(name, Verdict.FAILED), f"second {name}") for name in names]


def ran(verdict: Verdict, said: str) -> Ran:
    return Ran(Outcome(verdict=verdict, message=Text.same(said)), [(said, None)])


@pytest.fixture
def second(monkeypatch):
    """Grade with these exercises broken; the second run as in `right_with`."""

    def runs(broken, right_with, **options):
        costs = options.pop("costs", 0.0)
        grading = Grading(right_with, **options)
        grading.costs = costs
        monkeypatch.setattr(room, "run_checks", lambda _, numbers: grading.run(numbers))
        own = [
            ran(
                Verdict.FAILED if check.exercise in broken else Verdict.PASSED, f"first {check.id}"
            )
            for check in grading.checks
        ]
        return grading, own, follow_through(grading, FILES, own)

    return runs


def outcomes(grading, runs, name: str) -> list[Outcome]:
    return [r.outcome for c, r in zip(grading.checks, runs, strict=True) if c.exercise == name]


def test_what_is_right_on_its_own_is_not_run_again(second):
    """Nor is what fails with nothing broken below it."""
    grading, own, runs = second({"a", "alone"}, {})
    assert runs == own
    assert (grading.opened, grading.ran) == ([], [])
    assert grading.watch.phase == "carried"


def test_what_passes_with_the_reference_below_says_why(second):
    """Its points come with the names of what was replaced, and the first thing wrong with that."""
    grading, own, runs = second({"a", "d"}, {"d": Verdict.PASSED})
    assert grading.opened == [("a",)]
    assert grading.ran == ["d", "d"]
    for outcome in outcomes(grading, runs, "d"):
        assert (outcome.verdict, outcome.carried) == (Verdict.PASSED, ("a",))
        assert "`a`" in outcome.message.en
        assert "first t::a0" in outcome.message.en
    assert runs[:2] == own[:2]
    assert [r.trace for r in runs[4:6]] == [[("second d", None)]] * 2


def test_what_is_right_then_needs_no_reference_in_its_place(second):
    """`c` is tried with `a` alone replaced, though `d` failed at first; one worker serves both."""
    grading, _, _ = second({"a", "d", "c"}, {"d": Verdict.PASSED, "c": Verdict.PASSED})
    assert grading.ran == ["d", "d", "c", "c"]
    assert grading.opened == [("a",)]


def test_what_is_still_wrong_is_replaced_as_well(second):
    """The lowest comes first, whatever the order in the manifest."""
    grading, own, runs = second({"a", "d", "c", "b"}, {"b": Verdict.PASSED})
    assert grading.ran == ["d", "d", "c", "c", "b", "b"]
    assert [sorted(names) for names in grading.opened] == [["a"], ["a", "d"], ["a", "c", "d"]]
    assert {o.carried for o in outcomes(grading, runs, "b")} == {grading.opened[-1]}
    failed = [r for c, r in zip(grading.checks, runs, strict=True) if c.exercise in "dc"]
    first = [r for c, r in zip(grading.checks, own, strict=True) if c.exercise in "dc"]
    assert [r.outcome for r in failed] == [r.outcome for r in first]
    assert {what for r in failed for what, _ in r.trace} == {"second c", "second d"}


def test_half_right_is_still_broken(monkeypatch):
    """`c` is tried with `d` replaced, too, whose one check passes with the reference in `a`."""
    grading = Grading({"c": Verdict.PASSED})
    halves = iter((Verdict.PASSED, Verdict.FAILED))

    def run(_, numbers):
        if grading.checks[numbers[0]].exercise == "d":
            return [ran(verdict, "half") for verdict in halves]
        return grading.run(numbers)

    monkeypatch.setattr(room, "run_checks", run)
    own = [
        ran(Verdict.FAILED if c.exercise in "adc" else Verdict.PASSED, "") for c in grading.checks
    ]
    runs = follow_through(grading, FILES, own)
    assert [sorted(names) for names in grading.opened] == [["a"], ["a", "d"]]
    assert [o.carried for o in outcomes(grading, runs, "d")] == [("a",), ()]


def test_of_a_second_run_that_crashes_nothing_is_told(second):
    """The trace of the first tells more of the mistake."""
    _, own, runs = second({"a", "d"}, {"d": Verdict.CRASHED})
    assert runs == own


def test_nothing_is_begun_once_the_time_is_used_up(second):
    """What has begun is finished."""
    grading, _, _ = second({"a", "d", "c"}, {}, left=0.5, costs=1.0)
    assert grading.ran == ["d", "d"]
    grading, _, _ = second({"a", "d", "c"}, {}, left=5.0, costs=1.0)
    assert grading.ran == ["d", "d", "c", "c"]


def test_the_time_of_this_process_counts_as_well(second, monkeypatch):
    """It computes with what the student's code returns."""
    clock = iter(range(100))
    monkeypatch.setattr(room.time, "process_time", lambda: 1000.0 * next(clock))
    grading, own, runs = second({"a", "d"}, {"d": Verdict.PASSED})
    assert (grading.ran, runs) == ([], own)


def test_needs_reach_down_to_the_last_and_never_to_oneself():
    """Also in a circle, which the manifest refuses elsewhere."""
    assignment = assignment_of(NEEDS)
    assert all_needs(assignment, "b") == frozenset({"a", "c", "d"})
    assert all_needs(assignment, "d") == {"a"}
    assert all_needs(assignment, "alone") == frozenset()
    assert isinstance(all_needs(assignment, "b"), frozenset)
    circle = assignment_of({"x": ("y",), "y": ("x",)})
    assert all_needs(circle, "x") == {"y"}
