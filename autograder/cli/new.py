"""`autograder new`: the skeleton of an assignment."""

from __future__ import annotations

import click

from autograder.cli import console
from autograder.cli.options import with_course
from autograder.course.course import Course


@click.command("new")
@click.argument("assignment")
@click.option("--full", is_flag=True, help="With an example of everything else as well.")
@with_course
def command(course: Course, assignment: str, full: bool) -> None:
    """Make ASSIGNMENT (NN-name): a small example to be edited.

    It has one exercise: its name and points, a statement in each language of the course, the
    solution and the hidden tests; the stub and the public tests are made of the solution. With
    --full there are also a stub, public tests, hints, a known mistake and another right way, as
    files. `autograder check` finds both right. docs/authoring.md explains every file.

    \b
      autograder new 15-dropout
      autograder check 15
    """
    from autograder.authoring.new import new_assignment

    for path in new_assignment(course, assignment, full=full):
        console.data(str(path))
    console.note(f"\nEdit these files, then: autograder check {assignment}")
