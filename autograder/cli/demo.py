"""`autograder demo`: the whole path on a small class."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli import console
from autograder.cli.options import folder
from autograder.course.course import COURSE_FILE, Course, find_course
from autograder.course.records import Assignment


@click.command("demo")
@click.option(
    "--out", type=folder, default=Path("demo"), show_default=True, help="Where it all goes."
)
@click.option("--again", is_flag=True, help="Replace an earlier demo in that folder.")
@click.option(
    "--course",
    "explicit",
    type=click.Path(path_type=Path),
    help="A course without a roster, whose assignments it takes [default: the one around the "
    "working directory, else one made in <out>/course].",
)
@click.pass_context
def command(context: click.Context, out: Path, again: bool, explicit: Path | None) -> int:
    """Package a course, make a small class of hand-ins, collect, grade and report them.

    The hand-ins are right, wrong, broken and hostile. Every step is the command that it prints, so
    this is also the shortest introduction. It works anywhere: outside of a course, and in one with
    a roster, which the class is not on, it makes a small course of its own.

    \b
      autograder demo
      autograder demo --out /tmp/demo --again
    """
    from autograder.authoring.demo import claim_folder, make_class
    from autograder.cli.collect import command as collect
    from autograder.cli.grade import command as grade
    from autograder.cli.package import command as package
    from autograder.cli.report import command as report

    claim_folder(out, again=again)
    course, assignments = _choose_course(explicit, out)
    root = course.root
    _show_command(f"autograder package --out {out}/release")
    context.invoke(package, assignments=(), out=out / "release", explicit=root)
    made = list(make_class(assignments, out / "hand-ins"))
    console.note(f"\n{len(made)} hand-ins in {out}/hand-ins:")
    for name, student, kind in made:
        console.note(f"  {name:16} {student:10} {kind}")
    status = 0
    submitted, results = out / "submitted", out / "results"
    for assignment in assignments:
        name = assignment.name
        _show_command(f"autograder collect {name} {out}/hand-ins/{name} --into {submitted}")
        source = out / "hand-ins" / name
        context.invoke(collect, assignment=name, sources=(source,), into=submitted, explicit=root)
        _show_command(f"autograder grade {name} --submitted {submitted} --results {results}")
        status |= context.invoke(
            grade, assignment=name, submitted=submitted, results=results, explicit=root
        )
        _show_command(f"autograder report {name} --results {results} --out {out}/reports")
        context.invoke(
            report, assignments=(name,), results=results, out=out / "reports", explicit=root
        )
    return status


def _choose_course(explicit: Path | None, out: Path) -> tuple[Course, list[Assignment]]:
    """The course to show, and two assignments of it; made for the occasion where there is none."""
    from autograder.authoring.demo import demo_assignments, demo_course

    above = (Path.cwd(), *Path.cwd().parents)
    if explicit is not None or any((folder / COURSE_FILE).exists() for folder in above):
        course = find_course(Path.cwd(), explicit)
        if found := demo_assignments(course):
            return course, found
        console.note(f"{course.root} has a roster, or no assignment with code.")
    course = demo_course(out / "course")
    console.note(
        f"A small course is made in {course.root}: by autograder init and autograder new."
    )
    return course, demo_assignments(course)


def _show_command(command: str) -> None:
    console.note(f"\n$ {command}", bold=True)
