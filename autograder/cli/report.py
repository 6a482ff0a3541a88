"""`autograder report`: pages for students and for instructors."""

from __future__ import annotations

import os
from pathlib import Path

import click

from autograder.cli import console
from autograder.cli.options import as_json, folder, quiet, with_course
from autograder.course.course import Course, Feedback
from autograder.course.records import Level
from autograder.printable import one_line
from autograder.report.notifications import Letter


@click.command("report")
@click.argument("assignments", nargs=-1)
@click.option("--results", type=folder, help="Folder of results [default: results/].")
@click.option(
    "--submitted",
    type=folder,
    help="Folder of hand-ins, for the times at which they came [default: submitted/].",
)
@click.option("--out", type=folder, help="Where the pages go [default: reports/ of the course].")
@click.option(
    "--language",
    type=click.Choice(["de", "en"]),
    help="Of your own pages, and of students without one in the roster.",
)
@click.option(
    "--level",
    type=click.Choice([str(level) for level in Level]),
    help="What students' pages show: points only; sentences; got and expected where the suite "
    "allows it; everything, for after the deadline [default: that of course.toml].",
)
@click.option(
    "--changes",
    is_flag=True,
    help="No pages: a message to each student whose points a correction has changed since they "
    "were told.",
)
@click.option("--anonymous", is_flag=True, help="Your own pages without names.")
@as_json
@quiet
@with_course
def command(
    course: Course,
    assignments: tuple[str, ...],
    results: Path | None,
    submitted: Path | None,
    out: Path | None,
    language: str | None,
    level: str | None,
    changes: bool,
    anonymous: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """Write feedback for each student and an overview of ASSIGNMENTS (all of them by default).

    Students' pages are HTML and Markdown below <out>/feedback/<student>/, in the student's
    language; your own are below <out>/instructor/. Every page stands alone: nothing is loaded
    from elsewhere.

    \b
      autograder report 02
      autograder report 02 --level everything      whatever course.toml says
      autograder report 02 --changes               after grade --regrade, before new pages
    """
    from autograder.content.discover import discover, find_assignments
    from autograder.course.roster import read_roster
    from autograder.gradebook.effective_points import course_counting
    from autograder.gradebook.store import Store
    from autograder.report.mistakes import known_mistakes
    from autograder.report.site import Settings, write_letters, write_reports

    everything = discover(course)
    chosen = find_assignments(course, assignments)
    own = language or course.languages[0]
    roster = read_roster(course.paths.roster, own) if course.paths.roster.is_file() else ()
    settings = Settings(
        course=course.title,
        language=own,
        languages={student.id: student.language for student in roster},
        names={student.id: student.name for student in roster},
        feedback=Feedback(level=Level(level), after_deadline=Level(level))
        if level
        else course.feedback,
        counting=course_counting(course, submitted),
        scale=course.scale,
        misconceptions={a.name: known_mistakes(a) for a in everything},
        anonymous=anonymous,
    )
    store, target = Store(results or course.paths.results), out or course.root / "reports"
    if changes:
        _letters(write_letters(chosen, store, target, settings), target, as_json=as_json)
        return 0
    with console.bar(hidden=quiet or as_json) as progress:
        task = progress.add_task("writing pages", total=None, note="")
        written = write_reports(
            everything,
            store,
            target,
            settings,
            only={a.name for a in chosen},
            jobs=len(os.sched_getaffinity(0)),
            progress=lambda done, total: progress.update(task, completed=done, total=total),
        )
    for damage in written.damaged:
        console.note(one_line(str(damage)))
    if as_json:
        console.line(
            {
                "pages": written.pages,
                "feedback": str(written.feedback),
                "overviews": [str(path) for path in written.overviews],
                "index": str(written.index),
                "damaged": len(written.damaged),
                "unexplained": written.unexplained,
            }
        )
    elif not quiet:
        console.note(f"{written.pages} students' pages in {written.feedback}")
        for overview in written.overviews:
            console.note(f"Overview: {overview.resolve().as_uri()}")
        console.note(f"Index:    {written.index.resolve().as_uri()}")
        if written.unexplained:
            console.note(
                f"The points of {written.unexplained} have changed since they were told: "
                "`autograder report --changes` writes each a message."
            )
    return 1 if written.damaged else 0


def _letters(written: list[tuple[Path, Letter]], out: Path, *, as_json: bool) -> None:
    """Who gets a message, what changed by which check, and where the messages are."""
    for path, letter in written:
        if as_json:
            console.line(
                {
                    "assignment": path.parent.name,
                    "student": letter.student,
                    "points": list(letter.history),
                    "message": str(path),
                }
            )
            continue
        points = " -> ".join(f"{value:g}" for value in letter.history)
        console.about(f"{path.parent.name} {letter.student}", f"{points} ({letter.by_check})")
    if as_json:
        return
    where = f"Messages, ready to send: {len(written)} in {out / 'changes'}"
    console.note(where if written else "Nothing to tell anybody.")
