"""`autograder import`: an assignment from a notebook of nbgrader or otter."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli import console
from autograder.cli.options import with_course
from autograder.course.course import Course


@click.command("import")
@click.argument("source", type=click.Path(exists=True, path_type=Path))
@click.argument("assignment", default="")
@with_course
def command(course: Course, source: Path, assignment: str) -> None:
    """Make ASSIGNMENT (NN-name) from SOURCE, a notebook of nbgrader's or otter's, or a folder.

    SOURCE is the instructor's version, with solutions and tests: a source notebook of nbgrader or
    a master notebook of otter. It is read, never run. Its solutions become modules and stubs, its
    tests a hidden suite, visible ones public tests, its text the statement, questions that a
    person grades questions.md. What an import cannot know is listed, cell by cell.

    \b
      autograder import source/ps1/problem1.ipynb 03-squares
      autograder check 03 --quick
    """
    from autograder.importing.assignment import import_assignment

    made = import_assignment(course, source, assignment)
    for path in made.written:
        console.data(str(path))
    console.note(
        f"\n{made.assignment}: {made.exercises} exercises, {made.points:g} points. "
        "Left for a person:"
    )
    for notebook, cell, what in made.left:
        place = f"{notebook}, cell {cell}: " if cell else f"{notebook}: " if notebook else ""
        console.note(f"  {place}{what}")
    console.note(f"\nThen: autograder check {made.assignment} --quick")
