"""The instructor's first page: all assignments, and every student in each of them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from autograder.report.overview import feedback_link
from autograder.report.pages import page
from autograder.report.summary import Summary
from autograder.report.words import NAME_LIMIT, clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One student's points in one assignment, and where their page is."""

    points: float | None
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One student over the course."""

    name: str
    cells: tuple[Cell, ...]
    total: float


def render_index(
    summaries: Sequence[Summary],
    *,
    course: str,
    language: str,
    pages: Collection[str],
    names: bool = True,
) -> str:
    """The course at a glance.

    Parameters
    ----------
    pages : collection of str
        The assignments that have an overview, and so students' pages, to link to.
    names : bool
        Whether the table of students is shown at all.
    """
    begun = [summary for summary in summaries if summary.rows]
    return page(
        "index.html",
        language,
        course=clean(course, NAME_LIMIT),
        summaries=summaries,
        begun=begun,
        pages=pages,
        students=list(_lines(begun, pages)) if names else [],
    )


def _lines(summaries: Sequence[Summary], pages: Collection[str]) -> Iterator[Line]:
    rows = {s.assignment: {row.student: row for row in s.rows} for s in summaries}
    for student in sorted({name for found in rows.values() for name in found}):
        cells = []
        for summary in summaries:
            row = rows[summary.assignment].get(student)
            linked = row is not None and row.points is not None and summary.assignment in pages
            href = feedback_link(student, summary.assignment) if linked else ""
            cells.append(Cell(points=row.points if row else None, href=href))
        total = sum(cell.points or 0.0 for cell in cells)
        yield Line(name=clean(student, NAME_LIMIT), cells=tuple(cells), total=total)
