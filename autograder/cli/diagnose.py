"""`autograder diagnose`: where the mistakes of failing exercises are."""

from __future__ import annotations

import os
from pathlib import Path

import click

from autograder.batch.request import GradeRequest
from autograder.cli import console
from autograder.cli.options import folder, quiet, with_course
from autograder.cli.running import run_diagnosis
from autograder.course.course import Course


@click.command("diagnose")
@click.argument("assignment")
@click.option("--submitted", type=folder, help="Folder of hand-ins [default: submitted/].")
@click.option("--results", type=folder, help="Folder of results [default: results/].")
@click.option("--jobs", "-j", type=click.IntRange(1, 256), help="At once [default: one per core].")
@click.option("--cluster", metavar="ADDRESS", help="As for `autograder grade`.")
@click.option(
    "--mutant",
    type=click.IntRange(min=1),
    metavar="NUMBER",
    help="Write the file of a known mistake for this line of the overview's table of repairs.",
)
@quiet
@with_course
def command(
    course: Course,
    assignment: str,
    submitted: Path | None,
    results: Path | None,
    jobs: int | None,
    cluster: str | None,
    mutant: int | None,
    quiet: bool,
) -> int:
    """Look for the mistakes in results of ASSIGNMENT that were graded with --no-diagnosis.

    Small changes of a hand-in's own code are tried in the sandbox until its exercise passes. No
    points change.

    \b
      autograder diagnose 02
      autograder diagnose 02 --mutant 1      give the most frequent repair a name
    """
    from autograder.authoring.mistake import write_mutant
    from autograder.batch.diagnose import diagnosis_summary
    from autograder.content.discover import find_assignment
    from autograder.gradebook.store import Store

    request = GradeRequest(
        course=course,
        assignment=find_assignment(course, assignment),
        submitted=submitted or course.paths.submitted,
        results=results or course.paths.results,
        jobs=jobs or len(os.sched_getaffinity(0)),
        sandbox=course.sandbox,
    )
    found = Store(request.results).results(request.assignment.name)
    if mutant is not None:
        path = write_mutant(request.assignment, found, request.submitted, mutant)
        console.note(f"Written: {path}. Read it, say what the mistake is, then: autograder check")
        return 0
    run_diagnosis(request, cluster, hidden=quiet)
    if not quiet:
        again = Store(request.results).results(request.assignment.name)
        console.note(
            f"{diagnosis_summary(again)}. Next: autograder report {request.assignment.name}"
        )
    return 0
