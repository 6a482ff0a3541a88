"""`autograder mark`: written answers, marked by people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from autograder.cli import console
from autograder.cli.options import folder, with_course
from autograder.course.course import Course
from autograder.errors import UsageError
from autograder.printable import one_line

_file = click.Path(dir_okay=False, path_type=Path)


@click.command("mark")
@click.argument("assignment", required=False)
@click.option(
    "--sheet", type=_file, help="No page: write a table (.csv, .xlsx, .ods), a line per answer."
)
@click.option("--from", "table", type=_file, help="No page: read such a table with its points.")
@click.option("--again", metavar="SHARE", help="A second look at a part of them: 10%.")
@click.option("--as", "marker", help="Your name beside your marks [default: this account's].")
@click.option("--names", is_flag=True, help="Names of students in the table of --sheet.")
@click.option("--excel", is_flag=True, help="A table that Excel opens with a double click.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Of the page.")
@click.option(
    "--socket",
    type=_file,
    help="Of a proxy that lets in you only, in place of a port (docs/marking.md).",
)
@click.option("--no-browser", is_flag=True, help="Only print the page's address.")
@click.option("--language", type=click.Choice(["de", "en"]), help="Of the page.")
@click.option("--submitted", type=folder, help="Folder of hand-ins [default: submitted/].")
@click.option("--results", type=folder, help="Folder of results [default: results/].")
@with_course
def command(
    course: Course,
    assignment: str | None,
    table: Path | None,
    sheet: Path | None,
    names: bool,
    excel: bool,
    port: int,
    socket: Path | None,
    no_browser: bool,
    **wishes: Any,
) -> int:
    """Mark the written answers of ASSIGNMENT on a page that only this machine can open.

    Without ASSIGNMENT the page begins with a list of those that have written questions.
    Answers are shown without names, equal ones as one; what is given counts at once in reports
    and exports. Several people may mark at the same time. `?` on the page lists the keys; Ctrl-C
    here ends it. docs/marking.md says more.

    \b
      autograder mark 02
      autograder mark 02 --sheet marks.csv         divide the work by mail
      autograder mark 02 --sheet marks.xlsx        the same for Excel; .ods for LibreOffice
      autograder mark 02 --from marks.csv
      autograder mark 02 --again 10% --as konrad   a second look, blind, and how far they agree
    """
    from autograder.marking import session as marking

    given = {key: value for key, value in wishes.items() if value is not None}
    asked = marking.Wishes(**given)
    place = marking.Place(port=port, browser=not no_browser, socket=socket)
    if assignment is None:
        if sheet or table or asked.again:
            raise UsageError("Which assignment?", "Name it: autograder mark 02 ...")
        marking.run_course(course, asked, place, console.note)
        return 0
    session = marking.open_session(course, assignment, asked)
    for note in session.notes:
        console.note(one_line(note))
    if sheet is not None:
        console.note(marking.write_sheet(session, sheet, names=names, excel=excel))
    elif table is not None:
        console.note(marking.read_sheet(session, table))
    else:
        marking.run_page(session, place, console.note)
    for line in marking.agreement_lines(session):
        console.data(line)
    return 0
