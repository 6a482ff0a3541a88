"""`autograder export`: grades to where they are needed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from autograder.cli import console
from autograder.cli.options import folder, with_course
from autograder.course.course import Course
from autograder.course.records import Assignment, Result
from autograder.errors import UsageError
from autograder.platforms.registry import EXPORTS
from autograder.printable import one_line

if TYPE_CHECKING:
    from autograder.platforms.export import ExportRequest

NBGRADER = "nbgrader"  # no file, but nbgrader's gradebook
HARNESSES = ("gradescope", "github")  # no grades, but what grades there


@click.command("export")
@click.argument("assignment")
@click.option(
    "--format", "form", type=click.Choice(sorted([*EXPORTS, *HARNESSES, NBGRADER])), required=True
)
@click.option("--results", type=folder, help="Folder of results [default: results/].")
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="A file [default: stdout]."
)
@click.option(
    "--excel", is_flag=True, help="CSV that Excel opens with a double click (in German: ; and ,)."
)
@click.option(
    "--table",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to fill in: Moodle's grading worksheet, Canvas' gradebook, ILIAS' status.csv.",
)
@click.option("--column", metavar="TITLE", help="What Canvas calls the assignment.")
@click.option(
    "--feedback",
    type=folder,
    help="Students' pages for moodle-feedback [default: reports/feedback of the course].",
)
@click.option(
    "--who",
    "who_files",
    multiple=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Whose number is whose in a worksheet without names, as for collect.",
)
@with_course
def command(
    course: Course,
    assignment: str,
    form: str,
    results: Path | None,
    out: Path | None,
    **wishes: Any,
) -> int:
    """Write the grades of ASSIGNMENT for a learning platform, a spreadsheet or nbgrader.

    What counts is written: after lateness, bonus and rounding as the course has it. The formats
    moodle, canvas and ilias fill in the table that you downloaded there; students are found in it
    by the roster. moodle-feedback packs students' pages for uploading them all at once.
    gradescope is an autograder that Gradescope runs, github a workflow with the public checks.

    \b
      autograder export 02 --format csv --out grades.csv
      autograder export 02 --format moodle --table worksheet.csv --out grades.csv
      autograder export 02 --format moodle-feedback --table worksheet.csv --out feedback.zip
      autograder export 02 --format canvas --table gradebook.csv --column "Sheet 2" --out up.csv
      autograder export 02 --format ilias --table status.csv --out up/status.csv
      autograder export 02 --format junit > results.xml
      autograder export 02 --format gradescope --out autograder.zip
      autograder export 02 --format github --out .github/workflows/02-activations.yml
      autograder export 02 --format nbgrader
    """
    from autograder.content.discover import find_assignment
    from autograder.content.sheets import find_sheet
    from autograder.gradebook.manual import complete_result, damaged_manuals
    from autograder.gradebook.store import Store
    from autograder.platforms.registry import export

    if form in HARNESSES:
        return _export_harness(course, find_assignment(course, assignment), form, out)
    store = Store(results or course.paths.results)
    sheet = None if form == NBGRADER else find_sheet(course, assignment)
    chosen = find_assignment(course, assignment) if sheet is None else sheet.assignment
    results_there = store.results(chosen.name)
    damaged = store.damaged(chosen.name) + damaged_manuals(store, chosen.name)
    for damage in damaged:
        console.note(one_line(str(damage)))
    given = [complete_result(store, result) for result in results_there]
    if form == NBGRADER:
        if out is not None:
            raise UsageError(
                "--out has no meaning here: the grades go into nbgrader's gradebook.",
                "Leave it out; `nbgrader export --to FILE` writes a table.",
            )
        return 1 if _to_nbgrader(course, chosen, given) or damaged else 0
    exported = export(form, _export_request(course, chosen, given, **wishes))
    for note in exported.notes:
        console.note(one_line(note))
    _write_data(exported.data, out)
    return 1 if damaged or exported.notes else 0


def _export_request(
    course: Course,
    assignment: Assignment,
    results: list[Result],
    *,
    excel: bool,
    table: Path | None,
    column: str | None,
    feedback: Path | None,
    who_files: tuple[Path, ...],
) -> ExportRequest:
    from autograder.course.grading_scale import PASS_MARK
    from autograder.course.roster import read_roster
    from autograder.gradebook.effective_points import course_counting
    from autograder.platforms.export import ExportRequest
    from autograder.platforms.identity_files import read_who

    roster = course.paths.roster
    return ExportRequest(
        assignment=assignment,
        results=results,
        language=course.languages[0] if excel else "en",
        counting=course_counting(course),
        excel=excel,
        table=table,
        column=column or "",
        feedback=feedback or course.root / "reports" / "feedback",
        students=read_roster(roster) if roster.is_file() else (),
        pass_mark=course.scale.pass_mark if course.scale else PASS_MARK,
        who=read_who(who_files),
    )


def _write_data(data: bytes, out: Path | None) -> None:
    from autograder.gradebook.atomic_files import replace

    if out is None:
        sys.stdout.buffer.write(data)
    else:
        replace(out, data)
        console.note(f"{out}")


def _export_harness(course: Course, assignment: Assignment, form: str, out: Path | None) -> int:
    """What a platform runs itself."""
    if form == "gradescope":
        from autograder.platforms.gradescope import pack_autograder

        if out is None and sys.stdout.isatty():
            raise UsageError("This is a zip file.", "Name it: --out autograder.zip.")
        _write_data(pack_autograder(course, assignment, course.languages[0]), out)
        console.note(
            "It holds the hidden suite and the solution: upload it, and show it to nobody."
        )
    else:
        from autograder.platforms.github import workflow

        _write_data(workflow(assignment), out)
    return 0


def _to_nbgrader(course: Course, assignment: Assignment, results: list[Result]) -> int:
    """Tell what became of each student's row; how many there are none of."""
    from autograder.nbgrader.sync import push

    problems = 0
    rows = push(course, assignment, results)
    for row in console.track_progress(rows, "nbgrader", len(results), hidden=False):
        problems += bool(row.problem)
        late = f", {row.penalty:g} off for lateness" if row.penalty else ""
        waits = ", to be graded by a person" if row.waits else ""
        kept = f", Formgrader's own points stay for {', '.join(row.kept)}" if row.kept else ""
        console.note_about(row.student, row.problem or f"{row.score:g}{late}{waits}{kept}")
    console.note(f"{len(results) - problems} hand-ins in nbgrader's gradebook.")
    return problems
