"""German grades from shares of points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

GRADES = ("1.0", "1.3", "1.7", "2.0", "2.3", "2.7", "3.0", "3.3", "3.7", "4.0")
FAILED = "5.0"
PASS_MARK, BEST_MARK = 0.5, 0.95


@dataclass(frozen=True, slots=True)
class Scale:
    """The least share of all points for each grade, the best grade first."""

    steps: tuple[tuple[str, float], ...]

    @property
    def pass_mark(self) -> float:
        """The least share of points with which a student passes."""
        return self.steps[-1][1]

    def grade(self, points: float, max_points: float) -> str:
        """The grade for these points; without anything to earn there is none."""
        if max_points <= 0:
            return ""
        share = round(points / max_points, 9)
        return next((grade for grade, least in self.steps if share >= least), FAILED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequency:
    """One line of a grading table: shares are of those who passed, `reached` adds up."""

    grade: str
    count: int
    share: float
    reached: float


def even_scale(minimum: float = PASS_MARK, best: float = BEST_MARK) -> Scale:
    """4.0 from `minimum` on, 1.0 from `best` on, and even steps between them."""
    step = (best - minimum) / (len(GRADES) - 1)
    return Scale(tuple((g, round(best - step * n, 9)) for n, g in enumerate(GRADES)))


def grading_table(grades: Iterable[str], scale: Scale) -> list[Frequency]:
    """How often each passing grade was given: the statistical table of the ECTS Users' Guide.

    Source: European Commission, ECTS Users' Guide (2015), on grade distribution.
    """
    counts = Counter(grades)
    passed = sum(counts[grade] for grade, _ in scale.steps)
    table, reached = [], 0
    for grade, _ in scale.steps:
        reached += counts[grade]
        table.append(
            Frequency(
                grade=grade,
                count=counts[grade],
                share=counts[grade] / passed if passed else 0.0,
                reached=reached / passed if passed else 0.0,
            )
        )
    return table
