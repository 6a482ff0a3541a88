"""`autograder nbgrader`: a course in nbgrader's hands, with our sandbox behind its buttons."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli import console
from autograder.cli.options import as_json, folder, with_course
from autograder.course.course import Course


@click.group("nbgrader")
def command() -> None:
    """Prepare a course for nbgrader, look whether all is well, fetch what people graded there.

    \b
      autograder nbgrader init 02 --exchange /srv/nbgrader/exchange
      autograder nbgrader doctor
      autograder nbgrader pull 02
    """


@command.command("init")
@click.argument("assignments", nargs=-1)
@click.option(
    "--course-id", help="nbgrader's name of the course [default: the hub's, or its folder's name]."
)
@click.option("--exchange", help="The exchange's folder [default: nbgrader's].")
@click.option("--language", type=click.Choice(["de", "en"]), help="Of the notebooks.")
@click.option("--force", is_flag=True, help="Replace files that differ; the old ones are kept.")
@with_course
def init(
    course: Course,
    assignments: tuple[str, ...],
    course_id: str | None,
    exchange: str | None,
    language: str | None,
    force: bool,
) -> int:
    """Write nbgrader_config.py and source/<assignment>/, and register ASSIGNMENTS (all of them).

    A second run changes nothing. Students of roster.csv and deadlines go into the gradebook.

    \b
      autograder nbgrader init
      autograder nbgrader init 02 --language de --exchange /srv/nbgrader/exchange
    """
    from autograder.content.discover import assignment_folders, find_assignments
    from autograder.content.sheets import find_sheets
    from autograder.nbgrader.config import CONFIG_FILE, wishes_of
    from autograder.nbgrader.servers import RESTART, running_servers
    from autograder.nbgrader.setup import Fate, set_up

    sheets = [sheet.assignment.name for sheet in find_sheets(course)]
    only_sheets = sheets and not assignments and not assignment_folders(course)
    chosen = () if only_sheets else find_assignments(course, assignments)
    wishes = wishes_of(course, course_id=course_id, exchange=exchange)
    placed = list(set_up(course, chosen, wishes, language or course.languages[0], force=force))
    for file in placed:
        if file.fate is not Fate.UNCHANGED:
            console.note(f"{file.fate}: {file.path.relative_to(course.root)}")
    same = sum(file.fate is Fate.UNCHANGED for file in placed)
    console.note(f"{len(chosen)} assignments registered, {same} files unchanged ({CONFIG_FILE}).")
    if sheets:
        console.note(
            f"Graded in the sandbox by nbgrader's own test cells: {', '.join(sheets)}. They share "
            "a process with the students' code there."
        )
    first = chosen[0].name if chosen else sheets[0]
    console.note(
        "Next: autograder nbgrader doctor\n"
        f"      nbgrader generate_assignment {first}; nbgrader release_assignment {first}\n"
        f"      nbgrader collect {first}; autograder grade {first}; nbgrader autograde {first}\n"
        f"      nbgrader generate_feedback {first}; nbgrader release_feedback {first}"
    )
    old = [server for server in running_servers(course) if server.problem]
    for server in old:
        console.note(f"\nFirst of all: {server.url}: {server.problem}. {RESTART}")
    if not old:
        console.note("\nNo Jupyter server of this account has to be restarted for it.")
    return 0


@command.command("doctor")
@as_json
@with_course
def doctor(course: Course, as_json: bool) -> int:
    """Look whether nbgrader grades through our sandbox here, and keeps what is secret.

    Exit status 1 if anything is not right; each line says what to do.
    """
    from autograder.nbgrader.doctor import examine_course

    findings = list(examine_course(course))
    wrong = [finding for finding in findings if not finding.works]
    if as_json:
        for finding in findings:
            console.line(
                {"name": finding.name, "works": finding.works, "found": finding.found,
                 "remedy": finding.remedy}
            )  # fmt: skip
        return 1 if wrong else 0
    rows = [("yes" if one.works else "no", one.name, one.found) for one in findings]
    console.table(("", "what", "found"), rows, overflow="fold")
    for finding in wrong:
        console.note(f"\n{finding.name}: {finding.remedy}")
    return 1 if wrong else 0


@command.command("pull")
@click.argument("assignment")
@click.option("--results", type=folder, help="Folder of results [default: results/].")
@with_course
def pull(course: Course, assignment: str, results: Path | None) -> int:
    """Fetch points and comments that people gave to ASSIGNMENT in Formgrader.

    They go into results/<student>/<assignment>/manual.json; reports and exports include them.
    """
    from autograder.content.discover import find_assignment
    from autograder.gradebook.store import Store
    from autograder.nbgrader.sync import pull as fetch
    from autograder.printable import one_line

    chosen = find_assignment(course, assignment)
    count = 0
    store = Store(results or course.paths.results)
    damaged = store.damaged(chosen.name)
    for damage in damaged:  # theirs cannot be put beside anything
        console.note(one_line(str(damage)))
    for manual in fetch(course, chosen, store):
        count += 1
        given = ", ".join(f"{entry.name} {entry.points:g}" for entry in manual.exercises)
        console.note_about(manual.student, given)
    console.note(f"{count} hand-ins. Next: autograder report {chosen.name}")
    return 1 if damaged else 0
