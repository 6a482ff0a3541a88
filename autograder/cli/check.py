"""`autograder check`: is the course itself right?"""

from __future__ import annotations

from dataclasses import asdict

import click

from autograder.cli import screen
from autograder.cli.options import as_json, with_course
from autograder.course import Course


@click.command("check")
@click.argument("assignments", nargs=-1)
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(1, 256),
    help="Variants graded at once [default: one per core].",
)
@as_json
@with_course
def command(course: Course, assignments: tuple[str, ...], jobs: int | None, as_json: bool) -> int:
    """Prove ASSIGNMENTS right before they are handed out; all of them when none is named.

    The solution must pass every hidden and public check, the untouched stub none; every mutant
    must fail the checks it names, every alternative must earn every point, odd return values
    (None, strings, nan ...) must neither earn a point nor upset the suite; stub and solution must
    agree in signatures and docstrings, statements in both languages must name every exercise and
    its points, and two runs must give the same result. Everything runs in the real sandbox.

    \b
      autograder check 02
    """
    from autograder.author.check import check
    from autograder.content.discover import find_assignments

    status = 0
    for assignment in find_assignments(course, assignments):
        report = check(course, assignment, jobs=jobs)
        status = status if report.right else 3
        if as_json:
            screen.line(asdict(report))
            continue
        mark = click.style("right", fg="green") if report.right else click.style("WRONG", fg="red")
        click.echo(
            f"{report.assignment:24} {mark}  "
            f"{report.exercises} exercises, {report.checks} checks; "
            f"mutants {report.caught}/{report.mutants} caught, alternatives "
            f"{report.accepted}/{report.alternatives} accepted, {report.odd} odd returns, "
            f"{report.seconds:g} s"
        )
        for problem in report.problems:
            click.echo(f"    {problem}")
    return status
