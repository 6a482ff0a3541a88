"""`autograder package`: archives, and notebooks, for students."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli import console
from autograder.cli.options import as_json, folder, quiet, with_course
from autograder.course.course import Course


@click.command("package")
@click.argument("assignments", nargs=-1)
@click.option(
    "--out", type=folder, help="Where the archives go [default: release/ of the course]."
)
@as_json
@quiet
@with_course
def command(
    course: Course, assignments: tuple[str, ...], out: Path | None, as_json: bool, quiet: bool
) -> None:
    """Pack what students get: statements (also as pages), stubs, public tests, data.

    Beside each archive lie the assignment's notebooks, one per language: the same exercises for
    Jupyter, each notebook complete in itself.

    ASSIGNMENTS are names or unique parts of them (`02`, `activations`); all of them when none is
    given. The same course gives the same bytes. Nothing of hidden/ or solutions/ can get in: the
    command refuses, naming the file.

    \b
      autograder package
      autograder package 02 11 --out /srv/www/course
    """
    from autograder.content.discover import find_assignments
    from autograder.release.package import package

    chosen = find_assignments(course, assignments)
    written = package(course, chosen, out or course.paths.release)
    for done in console.track_progress(written, "packaging", len(chosen), hidden=quiet or as_json):
        if as_json:
            console.line(
                {
                    "assignment": done.assignment,
                    "archive": str(done.archive),
                    "sha256": done.sha256,
                    "notebooks": [str(path) for path in done.notebooks],
                }
            )
        elif not quiet:
            console.data(f"{done.archive}  {len(done.files)} files  sha256 {done.sha256[:16]}")
            for path in done.notebooks:
                console.data(f"{path}")
