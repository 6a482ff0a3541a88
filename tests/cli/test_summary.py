"""What is said at the end of a run."""

from __future__ import annotations

import gc
import weakref

import pytest
from rich.console import Console

from autograder.batch.request import Event, Kind
from autograder.cli import console
from autograder.cli.summary import GradedSummary
from autograder.course.records import (
    CheckResult,
    ExerciseResult,
    Result,
    Status,
    Text,
    Verdict,
)


class Followed(Result):
    """A result whose life can be watched."""

    __slots__ = ("__weakref__",)


def event(number: int, verdict: Verdict = Verdict.PASSED, *, before: float | None = None) -> Event:
    """One graded hand-in with one check."""

    def result(verdict: Verdict) -> Result:
        points = 1.0 if verdict is Verdict.PASSED else 0.0
        check = CheckResult(
            id="test_f",
            passed=verdict is Verdict.PASSED,
            points=points,
            max_points=1.0,
            verdict=verdict,
            title=Text.same("f is right"),
            message=Text.same("f is right"),
        )
        exercise = ExerciseResult(
            name="f", points=points, max_points=1.0, status="passed", checks=(check,)
        )
        return Followed(
            assignment="02",
            student=f"s{number:03}",
            status=Status.GRADED,
            points=points,
            max_points=1.0,
            exercises=(exercise,),
        )

    old = None if before is None else result(Verdict.PASSED if before else Verdict.FAILED)
    return Event(
        kind=Kind.GRADED,
        student=f"s{number:03}",
        result=result(verdict),
        before=old,
        run={"sandbox": "namespaces"},
    )


@pytest.fixture
def shown(capsys, monkeypatch):
    """The table as a wide terminal shows it."""
    monkeypatch.setattr(console, "output", Console(width=100))

    def read(summary: GradedSummary) -> str:
        summary.show()
        return capsys.readouterr().out

    return read


def test_a_small_class_is_shown_whole(shown):
    """Every hand-in has its line."""
    summary = GradedSummary()
    for number in range(60):
        summary.add(event(number))
    table = shown(summary)
    assert all(f"s{number:03}" in table for number in range(60))
    assert "more" not in table


def test_of_a_large_class_what_needs_a_look_is_shown(shown):
    """Lines with a remark, and how many others there are."""
    summary = GradedSummary()
    for number in range(100):
        summary.add(event(number, Verdict.TIMEOUT if number % 10 == 0 else Verdict.PASSED))
    table = shown(summary)
    assert "s090" in table
    assert "1 timeout" in table
    assert "s091" not in table
    assert "90 more" in table
    assert summary.sentence() == "100 graded, 0 unchanged (sandbox: namespaces)"


def test_changed_points_are_told():
    """A regraded hand-in that loses a point, and nothing about one that does not."""
    summary = GradedSummary()
    summary.add(event(1, Verdict.FAILED, before=1.0))
    summary.add(event(2, before=1.0))
    assert any("s001" in text for text in summary.changes)
    assert not any("s002" in text for text in summary.changes)


def test_results_are_not_kept():
    """Ten thousand results would be a gigabyte."""
    summary = GradedSummary()
    one = event(1)
    watched = weakref.ref(one.result)
    summary.add(one)
    del one
    gc.collect()
    assert watched() is None
