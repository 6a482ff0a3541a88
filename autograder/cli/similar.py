"""`autograder similar`: pairs of hand-ins that a person should read side by side."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli import console
from autograder.cli.options import as_json, folder, quiet, with_course
from autograder.course.course import Course
from autograder.printable import one_line


@click.command("similar")
@click.argument("assignment")
@click.option("--submitted", type=folder, help="Folder of hand-ins [default: submitted/].")
@click.option(
    "--earlier",
    multiple=True,
    type=folder,
    help="The submitted/ of an earlier year, to compare with as well; may be repeated.",
)
@click.option("--out", type=folder, help="Where the page goes [default: reports/ of the course].")
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1, min_open=True),
    help="Show pairs that share at least this part [default: from the class's own distribution].",
)
@as_json
@quiet
@with_course
def command(
    course: Course,
    assignment: str,
    submitted: Path | None,
    earlier: tuple[Path, ...],
    out: Path | None,
    threshold: float | None,
    as_json: bool,
    quiet: bool,
) -> int:
    """Find hand-ins of ASSIGNMENT that are closer than the assignment explains.

    Names, comments, layout and order do not count, nor does what was handed out; what many have
    written counts little. Nothing is run, and no points depend on it: the page shows each pair
    side by side, for a person to judge. Exit status 1 if there is a pair, or a hand-in that cannot
    be read.

    \b
      autograder similar 02
      autograder similar 02 --earlier ../2025/submitted
      autograder similar 02 --threshold 0.5
    """
    from autograder.content.discover import find_assignment
    from autograder.similarity.run import find_similar

    found, path = find_similar(
        course,
        find_assignment(course, assignment),
        submitted=submitted or course.paths.submitted,
        earlier=earlier,
        out=out or course.root / "reports",
        threshold=threshold,
    )
    for pair in found.pairs:
        first, second = pair.first.label, pair.second.label
        if as_json:
            console.line({"first": first, "second": second, "share": pair.share})
        else:
            console.data(one_line(f"{first}  {second}  {pair.share:.2f}"))
    for what in found.unread:
        console.note(one_line(f"Not compared, it cannot be read: {what}"))
    if not quiet:
        console.note(
            f"{len(found.pairs)} pairs of {found.compared} hand-ins share at least "
            f"{found.usual.threshold:.2f} (usual: {found.usual.median:.2f}). "
            f"Read them side by side: {path.resolve().as_uri()}"
        )
        if found.bare:
            bare = one_line(", ".join(found.bare))
            console.note(f"Not compared, next to nothing of their own: {bare}")
    return 1 if found.pairs or found.unread else 0
