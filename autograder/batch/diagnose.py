"""Which stored results only lack the places of their mistakes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from autograder.batch.ledger import Ledger
from autograder.batch.request import GradeRequest
from autograder.course.records import Result


def undiagnosed(request: GradeRequest) -> GradeRequest | None:
    """The request for results that are up to date, but nobody has looked for their mistakes.

    None where there are none.
    """
    students = tuple(Ledger(request).undiagnosed())
    return replace(request, students=students, diagnosis=True, regrade=False) if students else None


def diagnosis_summary(results: Iterable[Result]) -> str:
    """How many exercises fail, and of how many the place of the mistake is known."""
    counts: Counter[str] = Counter()
    for result in results:
        failing = {e.name for e in result.exercises if e.status == "failed"}
        named = {
            exercise.name
            for exercise in result.exercises
            if any(check.misconception for check in exercise.checks)
        }
        counts["failing"] += len(failing)
        counts["named"] += len(failing & named)
        counts["placed"] += len({d.exercise for d in result.diagnoses or ()} & failing)
    return (
        f"{counts['failing']} exercises fail: {counts['named']} with a known mistake, "
        f"{counts['placed']} others with the place of theirs"
    )
