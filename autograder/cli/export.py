"""`autograder export`: grades to where they are needed."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from autograder.cli import screen
from autograder.cli.options import folder, with_course
from autograder.course import Course
from autograder.gradebook.exports import FORMATS


@click.command("export")
@click.argument("assignment")
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), required=True)
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
    """Write the grades of ASSIGNMENT as CSV or JUnit XML.

    \b
      autograder export 02 --format csv --out grades.csv
      autograder export 02 --format junit > results.xml
    """
    from autograder.content.discover import find_assignment
    from autograder.gradebook.counting import course_counting
    from autograder.gradebook.exports import export
    from autograder.gradebook.store import Store

    store = Store(results or course.paths.results)
    chosen = find_assignment(course, assignment)
    data = export(
        form,
        chosen,
        store.results(chosen.name),
        language=course.languages[0] if excel else "en",
        counting=course_counting(course),
        excel=excel,
    )
    damaged = store.damaged(chosen.name)
    for damage in damaged:
        screen.note(str(damage))
    if out is None:
        sys.stdout.buffer.write(data)
    else:
        out.write_bytes(data)
        screen.note(f"{out}")
    return 1 if damaged else 0
