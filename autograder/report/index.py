"""The instructor's first page: how each assignment and each student stands."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from autograder.course.grading_scale import Scale, grading_table
from autograder.report.groups import Group, Groups, short_names
from autograder.report.messages import say
from autograder.report.overview import Tile, feedback_link
from autograder.report.pages import page
from autograder.report.students import Cell, Line, bars, student_lines
from autograder.report.summary import Standing, Summary
from autograder.report.words import NAME_LIMIT, clean

OF_COURSE = ("behind", "absent", "open", "unfinished")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One assignment in numbers; each is the number of hand-ins behind it."""

    summary: Summary
    numbers: Mapping[str, int]
    mistakes: int


def render_index(
    summaries: Sequence[Summary],
    *,
    course: str,
    language: str,
    pages: Collection[str],
    names: bool = True,
    scale: Scale | None = None,
    arrivals: Mapping[str, str] | None = None,
    now: datetime | None = None,
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
    arrivals : mapping, optional
        What is arriving, heading to number; the page is then loaded anew every half a minute.
    now : datetime, optional
        What is due later counts for nobody as missing; by default everything is due.
    """
    begun = [summary for summary in summaries if summary.handed_in]
    students = list(student_lines(summaries, scale, now)) if begun else []
    short = short_names([summary.assignment for summary in summaries])
    return page(
        "index.html",
        language,
        course=clean(course, NAME_LIMIT),
        rows=[_index_row(summary) for summary in summaries],
        tiles=_index_tiles(summaries, students, language),
        begun=begun,
        short=short,
        pages=pages,
        students=students if names else [],
        groups=_student_groups(students, language) if names else Groups([]),
        filters=OF_COURSE,
        shown={line.student: clean(line.name or line.student, NAME_LIMIT) for line in students},
        bars=bars,
        href=lambda cell: _feedback_href(cell, pages),
        graded=scale is not None,
        arrivals=arrivals or {},
        grades=grading_table((line.grade for line in students), scale)
        if scale and students
        else [],
    )


def _index_row(summary: Summary) -> Row:
    rows = summary.rows
    return Row(
        summary=summary,
        numbers={
            "handed_in": len(summary.handed_in),
            "graded": sum(row.status is Standing.GRADED for row in rows),
            "to_mark": sum(any(row.waiting) for row in rows),
            "late": len(summary.late),
        },
        mistakes=len({student for stat in summary.misconceptions for student in stat.students}),
    )


def _index_tiles(
    summaries: Sequence[Summary], students: Sequence[Line], language: str
) -> list[Tile]:
    waiting = sum(any(row.waiting) for summary in summaries for row in summary.rows)
    counts = {
        "students": (len(students), ""),
        "behind": (sum(line.behind for line in students), "behind"),
        "absent": (sum(line.absent for line in students), "absent"),
        "to_mark": (waiting, ""),
    }
    return [
        Tile(title=say(key, language), value=str(count), group=group)
        for key, (count, group) in counts.items()
    ]


def _student_groups(students: Sequence[Line], language: str) -> Groups:
    found = {
        "behind": [line.student for line in students if line.behind],
        "absent": [line.student for line in students if line.absent],
        "open": [line.student for line in students if line.open_points],
        "unfinished": [line.student for line in students if any(c.faulty for c in line.cells)],
    }
    return Groups(
        Group(key=key, said=say(f"group_{key}", language), students=tuple(who), back="numbers")
        for key, who in found.items()
    )


def _feedback_href(cell: Cell, pages: Collection[str]) -> str:
    linked = cell.row is not None and cell.row.points is not None and cell.assignment in pages
    return feedback_link(cell.row.student, cell.assignment) if cell.row and linked else ""
