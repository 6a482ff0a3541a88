"""What is said at the end of a run."""

from __future__ import annotations

import dataclasses
import gc
import re
import weakref
from dataclasses import replace

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


QUESTION = ExerciseResult(name="why", points=0.0, max_points=5.0, status="manual")


def event(
    number: int,
    verdict: Verdict = Verdict.PASSED,
    *,
    before: float | None = None,
    written: bool = False,
) -> Event:
    """One graded hand-in with one check, and one written answer if wanted."""

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
            exercises=(exercise, QUESTION) if written else (exercise,),
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
    assert "90 without remarks" in table
    assert summary.sentence() == "100 graded, 0 unchanged (sandbox: namespaces)"


def test_a_file_that_was_taken_for_another_is_told_and_a_notebook_is_not(shown):
    """The first is a slip that somebody should know of; the second is how many work."""
    summary = GradedSummary()
    slip, book = event(1), event(2)
    message = Text.same("costs (1).py as costs.py")
    counted = {"counted": {"costs": "02.ipynb"}}
    summary.add(replace(slip, result=replace(slip.result, message=message)))
    summary.add(replace(book, result=replace(book.result, message=message, submission=counted)))
    table = shown(summary)
    assert table.count("costs (1).py as costs.py") == 1
    assert re.search("s001.*costs", table)


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


def test_what_is_the_same_for_all_is_no_remark(shown):
    """Answers that wait to be marked are counted once, and make nobody's line."""
    summary = GradedSummary()
    for number in range(100):
        summary.add(event(number, written=True))
    assert summary.to_mark == 100
    table = shown(summary)
    assert "s0" not in table
    assert "100 without remarks" in table


def test_answers_that_are_marked_wait_no_longer():
    """What a person gave settles them."""
    marked = dataclasses.replace(QUESTION, status="passed", points=5.0)
    summary = GradedSummary(lambda result: dataclasses.replace(result, exercises=(marked,)))
    summary.add(event(1, written=True))
    assert summary.to_mark == 0


def test_more_remarks_than_lines_are_counted(shown):
    """Nothing is called unremarkable because there was no room for it."""
    summary = GradedSummary()
    for number in range(90):
        summary.add(event(number, Verdict.TIMEOUT if number < 70 else Verdict.PASSED))
    assert "10 more with remarks and 20 without remarks" in shown(summary)
