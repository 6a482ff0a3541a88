"""`autograder export`: grades to where they are needed."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from autograder.cli import screen
from autograder.cli.options import folder, with_course
from autograder.course import Course
from autograder.errors import UsageError
from autograder.gradebook.exports import FORMATS
from autograder.model import Assignment, Result

NBGRADER = "nbgrader"  # no file, but nbgrader's gradebook


@click.command("export")
@click.argument("assignment")
@click.option("--format", "form", type=click.Choice(sorted([*FORMATS, NBGRADER])), required=True)
@click.option("--results", type=folder, help="Folder of results [default: results/].")
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="A file [default: stdout]."
)
@click.option(
    "--excel", is_flag=True, help="CSV that Excel opens with a double click (in German: ; and ,)."
)
@with_course
def command(
    course: Course,
    assignment: str,
    form: str,
    results: Path | None,
    out: Path | None,
    excel: bool,
) -> int:
    """Write the grades of ASSIGNMENT as CSV or JUnit XML, or into nbgrader's gradebook.

    \b
      autograder export 02 --format csv --out grades.csv
      autograder export 02 --format junit > results.xml
      autograder export 02 --format nbgrader
    """
    from autograder.content.discover import find_assignment
    from autograder.gradebook.counting import course_counting
    from autograder.gradebook.exports import export
    from autograder.gradebook.manual import complete
    from autograder.gradebook.store import Store

    store = Store(results or course.paths.results)
    chosen = find_assignment(course, assignment)
    results_there = store.results(chosen.name)
    damaged = store.damaged(chosen.name)
    for damage in damaged:
        screen.note(str(damage))
    if form == NBGRADER:
        if out is not None:
            raise UsageError(
                "--out has no meaning here: the grades go into nbgrader's gradebook.",
                "Leave it out; `nbgrader export --to FILE` writes a table.",
            )
        return 1 if _to_nbgrader(course, chosen, results_there) or damaged else 0
    data = export(
        form,
        chosen,
        [complete(store, result) for result in results_there],
        language=course.languages[0] if excel else "en",
        counting=course_counting(course),
        excel=excel,
    )
    if out is None:
        sys.stdout.buffer.write(data)
    else:
        out.write_bytes(data)
        screen.note(f"{out}")
    return 1 if damaged else 0


def _to_nbgrader(course: Course, assignment: Assignment, results: list[Result]) -> int:
    """Tell what became of each student's row; how many there are none of."""
    from autograder.hub.sync import push

    problems = 0
    rows = push(course, assignment, results)
    for row in screen.track(rows, "nbgrader", len(results), hidden=False):
        problems += bool(row.problem)
        late = f", {row.penalty:g} off for lateness" if row.penalty else ""
        waits = ", to be graded by a person" if row.waits else ""
        screen.note(f"{row.student}: {row.problem or f'{row.score:g}{late}{waits}'}")
    screen.note(f"{len(results) - problems} hand-ins in nbgrader's gradebook.")
    return problems
