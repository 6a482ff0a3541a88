"""`autograder check`: is the course itself right?"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from autograder.authoring.mutate import FAMILIES
from autograder.cli import console
from autograder.cli.options import as_json, quiet, with_course
from autograder.course.course import Course

if TYPE_CHECKING:
    from autograder.authoring.check import Report
    from autograder.authoring.survivors import Survival


@click.command("check")
@click.argument("assignments", nargs=-1)
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(1, 256),
    help="Variants graded at once [default: one per core].",
)
@click.option(
    "--quick", is_flag=True, help="Without the systematic mutants, which take most of the time."
)
@click.option(
    "--operators",
    multiple=True,
    type=click.Choice(FAMILIES),
    help="Only these systematic mutants (docs/authoring.md); may be repeated [default: all].",
)
@click.option("--anew", is_flag=True, help="Grade also what was graded before and is unchanged.")
@as_json
@quiet
@with_course
def command(
    course: Course,
    assignments: tuple[str, ...],
    jobs: int | None,
    quick: bool,
    operators: tuple[str, ...],
    anew: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """Prove ASSIGNMENTS right before they are handed out; all of them when none is named.

    The solution must pass every hidden and public check, the untouched stub none; every mutant
    must fail the checks it names and cost points in one exercise only, every alternative must earn
    every point, odd return values (None, strings, nan ...) must neither earn a point nor upset the
    suite; stub and solution must agree in signatures and docstrings, statements in both languages
    must name every exercise and its points, every formula in them must be one that can be typeset,
    and two runs must give the same result.

    Then every small change of the solution is made (a comparison, an operator, a sign, a number,
    an index, an axis, a line left out, another default, state kept by the class, an argument of
    the caller's changed, a loop that ends early, a neighbouring shape ...): a check must notice
    each. One that none notices is shown; it needs a check, or an entry with its reason in
    hidden/equivalent.toml.

    Everything runs in the real sandbox. A small change that a check noticed before is not graded
    again while neither has changed, nor what all checks lean on.

    \b
      autograder check 02
      autograder check 02 --quick
      autograder check 02 --operators loops --operators shapes
    """
    from autograder.authoring.check import check
    from autograder.content.discover import find_assignments

    if quick and operators:
        raise click.UsageError("--quick makes no systematic mutants: leave out one of the two.")
    systematic = () if quick else operators or FAMILIES
    status = 0
    for assignment in find_assignments(course, assignments):
        with console.progress_bar(hidden=quiet or as_json) as progress_bar:
            report = check(
                course,
                assignment,
                jobs=jobs,
                systematic=systematic,
                fresh=anew,
                progress=console.progress_counter(progress_bar, assignment.name),
            )
        status = status if report.right else 3
        if as_json:
            console.line(asdict(report))
        elif not (quiet and report.right):
            _tell_report(report)
    return status


def _tell_report(report: Report) -> None:
    """One line of figures, and one for each thing to be mended."""
    mark = "right" if report.right else "WRONG"
    console.data(
        f"{report.assignment:24} {mark}  "
        f"{report.exercises} exercises, {report.checks} checks; "
        f"mutants {report.caught}/{report.mutants} caught, alternatives "
        f"{report.accepted}/{report.alternatives} accepted, {report.odd} odd returns"
        f"{_systematic_text(report.survival)}, {report.seconds:g} s"
    )
    for problem in report.problems:
        console.data(f"    {problem}")
    for sentence in report.advice:
        console.data(f"    optional: {sentence}")


def _systematic_text(survival: Survival | None) -> str:
    if survival is None:
        return ""
    said = f", systematic {survival.killed}/{survival.made} killed"
    said += f" and {survival.equivalent} equivalent" if survival.equivalent else ""
    return said + (f" ({survival.remembered} known)" if survival.remembered else "")
