"""`autograder distribute`: a folder per student."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli import console
from autograder.cli.options import as_json, folder, quiet, with_course
from autograder.course.course import Course
from autograder.printable import one_line


@click.command("distribute")
@click.argument("assignment")
@click.option(
    "--to", type=folder, required=True, help="Gets one folder per student of the roster."
)
@as_json
@quiet
@with_course
def command(course: Course, assignment: str, to: Path, as_json: bool, quiet: bool) -> int:
    """Put ASSIGNMENT into a folder per student: <to>/<student>/<assignment>/.

    Files that are there already and differ may be the student's work: they stay as they are.

    \b
      autograder distribute 02 --to /srv/homes
    """
    from autograder.content.discover import find_assignment
    from autograder.release.distribute import distribute

    problems = count = 0
    records = distribute(course, find_assignment(course, assignment), to)
    for record in console.track_progress(records, "distributing", None, hidden=quiet or as_json):
        count += 1
        if as_json:
            console.line(
                {
                    "student": record.student.id,
                    "kept": list(record.kept),
                    "problem": record.problem,
                }
            )
        if record.problem:
            problems += 1
            console.note_about(record.student.id, record.problem)
        elif record.kept and not quiet:
            console.note_about(
                record.student.id, f"kept {', '.join(record.kept)} (differs, may be edited)"
            )
    if not quiet:
        console.note(one_line(f"{count - problems} of {count} folders are complete below {to}."))
    return 1 if problems else 0
