"""The instructor's first page: all assignments, and every student in each of them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from autograder.course.csv_files import write_rows
from autograder.course.grading_scale import Scale, grading_table
from autograder.course.records import total
from autograder.report.overview import feedback_link
from autograder.report.pages import page
from autograder.report.summary import StudentRow, Summary
from autograder.report.words import NAME_LIMIT, clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one student's hand-in to one assignment counts, and where their page is."""

    points: float | None
    href: str
    exempt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One student over the course.

    There is no grade where a fault of ours left a hand-in without points; `open_points` wait for
    a person and may still better it.
    """

    name: str
    cells: tuple[Cell, ...]
    total: float
    max_points: float
    grade: str
    open_points: float


def render_index(
    summaries: Sequence[Summary],
    *,
    course: str,
    language: str,
    pages: Collection[str],
    names: bool = True,
    scale: Scale | None = None,
) -> str:
    """The course at a glance.

    Parameters
    ----------
    pages : collection of str
        The assignments that have an overview, and so students' pages, to link to.
    names : bool
        Whether the table of students is shown at all.
    scale : Scale, optional
        From points to grades; without it there are none.
    """
    begun = [summary for summary in summaries if summary.rows]
    lines = list(_lines(begun, pages, scale))
    return page(
        "index.html",
        language,
        course=clean(course, NAME_LIMIT),
        summaries=summaries,
        begun=begun,
        pages=pages,
        students=lines if names else [],
        graded=scale is not None,
        grades=grading_table((line.grade for line in lines), scale) if scale and lines else [],
    )


def grades_csv(summaries: Sequence[Summary], scale: Scale | None) -> bytes:
    """One row per student: what counts in each assignment, the sum, the maximum, the grade."""
    begun = [summary for summary in summaries if summary.rows]
    names = [summary.assignment for summary in begun]
    head = ["student", *names, "points", "max_points", "open_points", "grade"]
    rows: list[list[object]] = [[*head]]
    for line in _lines(begun, (), scale):
        cells = ["exempt" if cell.exempt else cell.points for cell in line.cells]
        rows.append([line.name, *cells, line.total, line.max_points, line.open_points, line.grade])
    return write_rows(rows, bom=True)


def _lines(
    summaries: Sequence[Summary], pages: Collection[str], scale: Scale | None
) -> Iterator[Line]:
    rows = {s.assignment: {row.student: row for row in s.rows} for s in summaries}
    for student in sorted({name for found in rows.values() for name in found}):
        own = [(s, rows[s.assignment].get(student)) for s in summaries]
        cells = tuple(_cell(s, row, pages) for s, row in own)
        points = total(cell.points or 0.0 for cell in cells)
        most = total(s.counted_max for s, row in own if row is None or not row.exempt)
        faulty = any(row and row.counts is None and not row.exempt for _, row in own)
        yield Line(
            name=clean(student, NAME_LIMIT),
            cells=cells,
            total=points,
            max_points=most,
            grade="" if scale is None or faulty else scale.grade(points, most),
            open_points=total(row.open_points for _, row in own if row),
        )


def _cell(summary: Summary, row: StudentRow | None, pages: Collection[str]) -> Cell:
    if row is None:
        return Cell(points=None, href="")
    linked = row.points is not None and summary.assignment in pages
    href = feedback_link(row.student, summary.assignment) if linked else ""
    return Cell(points=row.counts, href=href, exempt=row.exempt)
