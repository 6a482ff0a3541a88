"""Each student over the course: points, grade, and who falls behind."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from autograder.course.csv_files import write_rows
from autograder.course.grading_scale import Scale
from autograder.course.records import total
from autograder.report.summary import Standing, StudentRow, Summary

LOOK_BACK = 2  # assignments that are due
ENOUGH = 0.5  # share of the points


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one student's hand-in to one assignment counts.

    Attributes
    ----------
    row : StudentRow, optional
        None for somebody of whom this assignment knows nothing.
    due : bool
        Whether the student's deadline is over; where there is none it is.
    """

    assignment: str
    row: StudentRow | None
    maximum: float
    due: bool

    @property
    def points(self) -> float | None:
        return None if self.row is None else self.row.counts

    @property
    def exempt(self) -> bool:
        return self.row is not None and self.row.exempt

    @property
    def missing(self) -> bool:
        return not self.exempt and (self.row is None or self.row.status is Standing.MISSING)

    @property
    def faulty(self) -> bool:
        """Whether points are missing through no fault of the student's."""
        return not self.exempt and not self.missing and self.points is None

    @property
    def share(self) -> float | None:
        """What counts of what could, between 0 and 1."""
        if self.points is None or self.maximum <= 0:
            return None
        return min(max(self.points / self.maximum, 0.0), 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One student over the course.

    There is no grade where a fault of ours left a hand-in without points; `open_points` wait for
    a person and may still better it.
    """

    student: str
    name: str
    cells: tuple[Cell, ...]
    total: float
    max_points: float
    grade: str
    open_points: float

    @property
    def behind(self) -> bool:
        """Whether little or nothing came in the assignments that were due last."""
        judged = [c for c in self.cells if c.due and not c.exempt and not c.faulty]
        last = judged[-LOOK_BACK:]
        return len(last) == LOOK_BACK and all(_falls_short(cell) for cell in last)

    @property
    def absent(self) -> bool:
        """Whether nothing was ever handed in."""
        return all(cell.missing or cell.exempt for cell in self.cells)


def student_lines(
    summaries: Sequence[Summary], scale: Scale | None, now: datetime | None = None
) -> Iterator[Line]:
    """Everybody in one of the assignments, by name; those nobody has handed in are left out."""
    begun = [(s, {row.student: row for row in s.rows}) for s in summaries if s.handed_in]
    places = {row.place: student for _, rows in begun for student, row in rows.items()}
    for student in (places[place] for place in sorted(places)):
        own = [(s, rows.get(student)) for s, rows in begun]
        cells = tuple(_student_cell(s, row, now) for s, row in own)
        points = total(cell.points or 0.0 for cell in cells)
        most = total(cell.maximum for cell in cells if not cell.exempt)
        faulty = any(cell.faulty for cell in cells)
        yield Line(
            student=student,
            name=next((row.name for _, row in own if row and row.name), ""),
            cells=cells,
            total=points,
            max_points=most,
            grade="" if scale is None or faulty else scale.grade(points, most),
            open_points=total(row.open_points for _, row in own if row),
        )


def grades_csv(summaries: Sequence[Summary], scale: Scale | None) -> bytes:
    """One row per student: what counts in each assignment, the sum, the maximum, the grade."""
    names = [summary.assignment for summary in summaries if summary.handed_in]
    head = ["student", "name", *names, "points", "max_points", "open_points", "grade"]
    rows: list[list[object]] = [[*head]]
    for line in student_lines(summaries, scale):
        cells = ["exempt" if cell.exempt else cell.points for cell in line.cells]
        sums = [line.total, line.max_points, line.open_points, line.grade]
        rows.append([line.student, line.name, *cells, *sums])
    return write_rows(rows, bom=True)


def bars(cells: Iterable[Cell]) -> tuple[str, str]:
    """A small plot as two SVG paths in a box 20 high: a bar for each share, a tick where none is.

    Bars are vertical strokes, so that a class of thousands needs two elements a student.
    """
    drawn, absent = "", ""
    for number, cell in enumerate(cells):
        x = 3 + 6 * number
        if cell.missing and cell.due:
            absent += f"M{x} 20v-3"
        elif cell.share is not None:
            drawn += f"M{x} 20v-{max(1, round(20 * cell.share))}"
    return drawn, absent


def _student_cell(summary: Summary, row: StudentRow | None, now: datetime | None) -> Cell:
    deadline = row.deadline if row else summary.deadline
    due = now is None or not deadline or datetime.fromisoformat(deadline) <= now
    return Cell(assignment=summary.assignment, row=row, maximum=summary.counted_max, due=due)


def _falls_short(cell: Cell) -> bool:
    waiting = cell.row.open_points if cell.row else 0.0
    return (cell.points or 0.0) + waiting < ENOUGH * cell.maximum
