"""`autograder new`: the skeleton of an assignment."""

from __future__ import annotations

import click

from autograder.cli import console
from autograder.cli.options import with_course
from autograder.course.course import Course


@click.command("new")
@click.argument("assignment")
@with_course
def command(course: Course, assignment: str) -> None:
    """Make ASSIGNMENT (NN-name): a small complete example to be edited.

    It has one exercise, a statement in both languages, public and hidden tests, a mutant, an
    alternative and a solution, and `autograder check` finds it right. docs/authoring.md explains
    every file.

    \b
      autograder new 15-dropout
      autograder check 15
    """
    from autograder.authoring.new import new_assignment

    for path in new_assignment(course, assignment):
        console.data(str(path))
    console.note(f"\nEdit these files, then: autograder check {assignment}")
