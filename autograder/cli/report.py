"""`autograder report`: pages for students and for instructors."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from autograder.cli import console
from autograder.cli.options import as_json, folder, quiet, with_course
from autograder.course.course import Course, Feedback
from autograder.course.records import Assignment, Level
from autograder.errors import UsageError
from autograder.printable import one_line
from autograder.report.notifications import Letter

if TYPE_CHECKING:
    from autograder.gradebook.store import Store
    from autograder.report.site import Settings, Written


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
@click.option(
    "--show", metavar="STUDENT", help="No pages: print what this student's would show, here."
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
    show: str | None,
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
      autograder report 02 --show ada              a look at one page, without a browser
    """
    from autograder.content.sheets import find_all
    from autograder.gradebook.store import Store
    from autograder.report.site import write_letters, write_reports

    everything = find_all(course)
    chosen = find_all(course, assignments)
    settings = _settings(course, everything, submitted, language, level, anonymous=anonymous)
    store, target = Store(results or course.paths.results), out or course.root / "reports"
    if changes:
        _tell_letters(write_letters(chosen, store, target, settings), target, as_json=as_json)
        return 0
    if show is not None:
        _print_pages(show, chosen, store, settings)
        return 0
    with console.progress_bar(hidden=quiet or as_json) as progress:
        task = progress.add_task("reading results", total=None, note="")

        def tell(what: str, done: int, total: int) -> None:
            progress.update(task, description=what, completed=done, total=total)

        written = write_reports(
            everything,
            store,
            target,
            settings,
            only={a.name for a in chosen},
            jobs=len(os.sched_getaffinity(0)),
            progress=tell,
        )
    _tell_pages(written, as_json=as_json, quiet=quiet)
    return 1 if written.damaged else 0


def _settings(
    course: Course,
    assignments: Sequence[Assignment],
    submitted: Path | None,
    language: str | None,
    level: str | None,
    *,
    anonymous: bool,
) -> Settings:
    """Those of the course, and what the options say instead."""
    from autograder.report.course_settings import settings_of

    settings = settings_of(course, assignments, submitted=submitted, language=language)
    if level:
        fixed = Feedback(level=Level(level), after_deadline=Level(level))
        settings = replace(settings, feedback=fixed)
    return replace(settings, anonymous=anonymous)


def _print_pages(
    student: str, assignments: Sequence[Assignment], store: Store, settings: Settings
) -> None:
    """What one student sees of each assignment that has a result."""
    from autograder.course.strict_toml import did_you_mean
    from autograder.report.site import student_view
    from autograder.report.terminal import render_terminal

    found = [(a, result) for a in assignments if (result := store.read(student, a.name))]
    if not found:
        raise UsageError(
            f"{student} has no result in {store.root}",
            did_you_mean(student, store.students()) or "Grade first: autograder grade.",
        )
    for assignment, result in found:
        console.page(render_terminal(student_view(result, assignment, store, settings)))


def _tell_pages(written: Written, *, as_json: bool, quiet: bool) -> None:
    """Where the pages are, and what is left to be done; what is damaged in any case."""
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
    if as_json or quiet:
        return
    console.note(f"{written.pages} students' pages in {written.feedback}")
    for overview in written.overviews:
        console.note(f"Overview: {overview.resolve().as_uri()}")
    console.note(f"Index:    {written.index.resolve().as_uri()}")
    if written.unexplained:
        console.note(
            f"The points of {written.unexplained} have changed since they were told: "
            "`autograder report --changes` writes each a message."
        )


def _tell_letters(written: list[tuple[Path, Letter]], out: Path, *, as_json: bool) -> None:
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
        console.note_about(f"{path.parent.name} {letter.student}", f"{points} ({letter.by_check})")
    if as_json:
        return
    where = f"Messages, ready to send: {len(written)} in {out / 'changes'}"
    console.note(where if written else "Nothing to tell anybody.")
