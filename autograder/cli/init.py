"""`autograder init`: a new course."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli import console
from autograder.cli.options import folder
from autograder.course.records import LANGUAGES


@click.command("init")
@click.argument("target", metavar="FOLDER", type=folder)
@click.option("--title", default="", help="Of the course [default: the folder's name].")
@click.option(
    "--language",
    "languages",
    multiple=True,
    type=click.Choice(LANGUAGES),
    help="Of the course; may be repeated [default: both].",
)
def command(target: Path, title: str, languages: tuple[str, ...]) -> None:
    """Start a new, empty course in FOLDER.

    It gets a course.toml, an example of a roster, a template for students' folders, and empty
    folders for assignments and solutions. Your own roster is roster.csv beside them. Any number
    of courses can use one installation; each command works in the course around the working
    directory, or in --course DIR.

    \b
      autograder init statistics --title "Statistics for engineers" --language en
      cd statistics
      autograder new 01-mean
      autograder check 01
    """
    from autograder.authoring.init import new_course

    for path in new_course(target, title, languages=languages or LANGUAGES):
        console.data(str(path))
    console.note(f"\nNext: cd {target}; autograder new 01-NAME")
    console.note("Students go into roster.csv; roster.example.csv shows how.")
