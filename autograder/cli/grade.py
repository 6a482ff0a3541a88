"""`autograder grade`: every hand-in, each in its sandbox."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import click

from autograder.batch.request import Event, GradeRequest
from autograder.cli import console
from autograder.cli.options import as_json, folder, quiet, with_course
from autograder.cli.running import run_diagnosis, running
from autograder.cli.sheet import grade_sheet
from autograder.cli.summary import GradedSummary
from autograder.course.course import Course
from autograder.printable import one_line


@click.command("grade")
@click.argument("assignment")
@click.option("--submitted", type=folder, help="Folder of hand-ins [default: submitted/].")
@click.option("--results", type=folder, help="Folder of results [default: results/].")
@click.option("--student", "students", multiple=True, help="Only this student; may be repeated.")
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(1, 256),
    help="Submissions at once [default: one per core].",
)
@click.option(
    "--regrade", is_flag=True, help="Grade again what is unchanged, and say whose points change."
)
@click.option(
    "--sandbox",
    type=click.Choice(["auto", "namespaces", "bubblewrap", "confined", "weak"]),
    help="Isolation [default: the course's, else the strongest there is]; `weak` is none.",
)
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Grade on the workers of this Dask scheduler (tcp://host:8786) instead of here; "
    "`local` starts one on this machine.",
)
@click.option(
    "--diagnosis/--no-diagnosis",
    default=True,
    help="Look for the mistakes of exercises that fail, once all points are there; `autograder "
    "diagnose` does it later [default: yes].",
)
@click.option("--log", is_flag=True, help="One line per submission instead of a progress bar.")
@as_json
@quiet
@with_course
def command(
    course: Course,
    assignment: str,
    submitted: Path | None,
    results: Path | None,
    students: tuple[str, ...],
    jobs: int | None,
    regrade: bool,
    sandbox: str | None,
    cluster: str | None,
    diagnosis: bool,
    log: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """Grade the hand-ins of ASSIGNMENT in submitted/<student>/<assignment>/.

    What is graded already is skipped unless it, the suite or a version has changed, so an
    interrupted run goes on when it is started again. Results: results/<student>/<assignment>/.

    \b
      autograder grade 02
      autograder grade 02 --student ada --student alan
      autograder grade 02 --regrade          after correcting the suite
      autograder grade 02 --cluster tcp://node1:8786
      autograder grade ps1                   a sheet of nbgrader's own, by its test cells
    """
    from autograder.content.discover import find_assignment
    from autograder.content.sheets import find_sheet

    sheet = find_sheet(course, assignment)
    if sheet is not None:
        wishes = (submitted, results, jobs, sandbox, cluster, regrade or None)
        return grade_sheet(course, sheet, students, wishes, as_json=as_json, quiet=quiet)
    request = GradeRequest(
        course=course,
        assignment=find_assignment(course, assignment),
        submitted=submitted or course.paths.submitted,
        results=results or course.paths.results,
        students=students,
        jobs=jobs or len(os.sched_getaffinity(0)),
        sandbox=sandbox or course.sandbox,
        regrade=regrade,
    )
    _warn_of_options(request, cluster)
    for sentence in _choose_hand_ins(request, cluster):
        if not quiet:
            console.note(sentence)
    return _run_grading(
        request, cluster, diagnosis=diagnosis, log=log, as_json=as_json, quiet=quiet
    )


def _run_grading(
    request: GradeRequest,
    cluster: str | None,
    *,
    diagnosis: bool,
    log: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """Grade, tell of it, and look for the mistakes when all points are there."""
    from autograder.gradebook.manual import complete_result, damaged_manuals
    from autograder.gradebook.store import Store

    graded = GradedSummary(partial(complete_result, Store(request.results)))
    for event in _follow_progress(
        running(request, cluster), graded, hidden=log or as_json or quiet
    ):
        if as_json:
            console.line(_event_document(event))
        elif log and not quiet:
            console.note(one_line(_event_sentence(event)))
    damaged = damaged_manuals(Store(request.results), request.assignment.name)
    for damage in [*graded.damaged, *map(str, damaged)]:
        console.note(one_line(damage))
    silent = quiet or as_json
    if not silent:
        _tell_points(graded)
    if diagnosis:
        run_diagnosis(request, cluster, hidden=silent or log)
    if not silent:
        _tell_next(request, graded)
    return 1 if graded.people or damaged else 0


def _tell_points(graded: GradedSummary) -> None:
    graded.show()
    for text in graded.changes:
        console.note(one_line(text))


def _tell_next(request: GradeRequest, graded: GradedSummary) -> None:
    name = request.assignment.name
    if marking := graded.marking():
        console.note(f"{marking}. Next: autograder mark {name}")
    console.note(
        f"{graded.sentence()}. Results: {request.results}. Next: autograder report {name}"
    )


def _warn_of_options(request: GradeRequest, cluster: str | None) -> None:
    """Say what the options mean that nobody should want."""
    if request.sandbox == "weak":
        console.note("Warning: no isolation. Students' code can read and change what you can.")
    if request.jobs > (cores := len(os.sched_getaffinity(0))) and cluster is None:
        console.note(
            f"Warning: --jobs {request.jobs} on {cores} cores is no faster, and leaves each "
            f"submission less of them. Leave --jobs out, or take {cores}."
        )


def _choose_hand_ins(request: GradeRequest, cluster: str | None) -> Iterator[str]:
    """Put the hand-ins in place that count by the policy; for the best, grade all of them."""
    from autograder.batch.counting import put_in_place

    for found in put_in_place(request, partial(running, cluster=cluster)):
        if isinstance(found, Event):
            if found.result is not None:
                yield f"{one_line(found.student)}: {found.result.points:g} points"
            continue
        when = found.receipt.when.astimezone(request.course.timezone)
        who = one_line(found.receipt.student)
        yield f"{who}: the hand-in of {when:%Y-%m-%d %H:%M} counts now"


def _follow_progress(
    events: Iterator[Event], graded: GradedSummary, *, hidden: bool
) -> Iterator[Event]:
    """The events, while the bar shows how far it is, how fast, and what waits for a person."""
    with console.progress_bar(hidden=hidden) as progress:
        task = progress.add_task("grading", total=None, note="")
        for event in events:
            graded.add(event)
            speed = progress.tasks[task].speed
            told = [f"{speed:.1f}/s"] if speed else []
            told += [f"{graded.people} for a person"] if graded.people else []
            note = ", ".join(told)
            progress.update(task, completed=event.done, total=event.total, note=note)
            yield event


def _event_document(event: Event) -> dict[str, object]:
    result = event.result
    return {
        "event": event.kind,
        "student": event.student,
        "status": result and result.status,
        "points": result and result.points,
        "max_points": result and result.max_points,
        "done": event.done,
        "total": event.total,
    }


def _event_sentence(event: Event) -> str:
    result = event.result
    if result is None:
        return f"{event.student}: its grader died, or the machine stood still; it is tried again"
    points = f"{result.points:g}/{result.max_points:g}"
    return f"{event.done}/{event.total} {event.student}: {event.kind}, {result.status}, {points}"
