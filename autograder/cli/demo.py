"""`autograder demo`: the whole path on a small class."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from autograder.cli import screen
from autograder.cli.options import folder, with_course
from autograder.course import Course


@click.command("demo")
@click.option(
    "--out", type=folder, default=Path("demo"), show_default=True, help="Where it all goes."
)
@click.option("--again", is_flag=True, help="Replace an earlier demo in that folder.")
@click.pass_context
@with_course
def command(context: click.Context, course: Course, out: Path, again: bool) -> int:
    """Package the course, make a class of 24 hand-ins, collect, grade and report them.

    The hand-ins are right, wrong, broken and hostile. Every step is the command that it prints, so
    this is also the shortest introduction.

    \b
      autograder demo
      autograder demo --out /tmp/demo --again
    """
    from autograder.author.demo import MARK, make_class
    from autograder.cli.collect import command as collect
    from autograder.cli.grade import command as grade
    from autograder.cli.package import command as package
    from autograder.cli.report import command as report
    from autograder.content.discover import find_assignment

    if again and (out / MARK).exists():
        shutil.rmtree(out)
    assignments = [find_assignment(course, name) for name in ("02-activations", "11-train")]
    _say(f"autograder package --out {out}/release")
    context.invoke(package, assignments=(), out=out / "release", explicit=course.root)
    (out / MARK).touch()
    made = list(make_class(assignments, out / "hand-ins"))
    screen.note(f"\n{len(made)} hand-ins in {out}/hand-ins:")
    for name, student, kind in made:
        screen.note(f"  {name:16} {student:10} {kind}")
    status = 0
    submitted, results = out / "submitted", out / "results"
    for assignment in assignments:
        name = assignment.name
        _say(f"autograder collect {name} {out}/hand-ins/{name} --into {submitted}")
        source = out / "hand-ins" / name
        context.invoke(
            collect, assignment=name, sources=(source,), into=submitted, explicit=course.root
        )
        _say(f"autograder grade {name} --submitted {submitted} --results {results}")
        status |= context.invoke(
            grade, assignment=name, submitted=submitted, results=results, explicit=course.root
        )
        _say(f"autograder report {name} --results {results} --out {out}/reports")
        context.invoke(
            report, assignments=(name,), results=results, out=out / "reports", explicit=course.root
        )
    return status


def _say(command: str) -> None:
    click.secho(f"\n$ {command}", bold=True, err=True)
