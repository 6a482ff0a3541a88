"""The command `autograder`: a group whose commands are loaded when they are used."""

from __future__ import annotations

import importlib
import io
import keyword
import sys
from collections.abc import Sequence

import click

from autograder.cli import console
from autograder.cli.group import (
    account_for_errors,
    equip_command,
    verbose_option,
    wants_colour,
    warn_of_neighbours,
)
from autograder.errors import AutograderError
from autograder.installation import DISTRIBUTION

# In the order of the work: make the course, hand it out, take it in, grade, tell.
COMMANDS = {
    "init": "Start a new, empty course.",
    "new": "Make the skeleton of an assignment.",
    "import": "An assignment from a notebook of nbgrader or otter.",
    "check": "Is the course itself right?",
    "package": "Archives and notebooks for students.",
    "distribute": "A folder for each student.",
    "collect": "Take in hand-ins, wherever they come from.",
    "grade": "Grade hand-ins, each in its sandbox.",
    "mark": "Points for written answers, by people.",
    "watch": "Grade what arrives, as it arrives.",
    "diagnose": "Where the mistakes of failing exercises are.",
    "report": "Pages for students and instructors.",
    "similar": "Hand-ins that a person should compare.",
    "export": "Grades to where they are needed.",
    "nbgrader": "Work with nbgrader.",
    "doctor": "What does this machine offer?",
    "demo": "The whole path on a small class.",
    "docs": "Where the documentation lies.",
    "completion": "Let the shell complete commands.",
}


def module_of(name: str) -> str:
    """The module of a command; the name may be a word of Python."""
    return f"{name}_" if keyword.iskeyword(name) else name


class Commands(click.Group):
    """Finds `autograder.cli.<name>` and in it the command of that name."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = importlib.import_module(f"autograder.cli.{module_of(name)}")
        command: click.Command = module.command
        command.short_help = COMMANDS[name]
        return equip_command(command)

    def invoke(self, context: click.Context) -> object:
        context.color = wants_colour()
        with account_for_errors(context):
            warn_of_neighbours()
            return super().invoke(context)

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(context, arguments)
        except click.UsageError as error:
            from autograder.course.strict_toml import did_you_mean

            hint = did_you_mean(arguments[0], COMMANDS) or f"There are: {', '.join(COMMANDS)}."
            raise click.UsageError(f"{error.message} {hint}", context) from None


@click.group(
    cls=Commands,
    params=[verbose_option()],
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name=DISTRIBUTION, message="%(prog)s %(version)s")
def cli() -> None:
    """Hand out, collect, grade and report the exercises of a course.

    Run inside a course (a folder with a course.toml, or below it). A first tour:

    \b
      autograder demo            a small class, graded, in ./demo
      autograder check           is the course itself right?
      autograder package         archives for students, in release/
      autograder collect 02 hand-ins.zip
      autograder grade 02
      autograder mark 02         written answers, if there are any
      autograder report 02

    Exit status: 0 done; 1 done, but a person has to look; 2 wrong usage; 3 the course's content is
    wrong; 4 the engine failed.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; every expected error becomes a sentence and an exit status."""
    try:
        status = cli.main(args=arguments, prog_name="autograder", standalone_mode=False)
    except AutograderError as error:
        console.note(indented_lines(f"Error: {error.message}"), fg="red", color=wants_colour())
        if error.hint:
            console.note(indented_lines(error.hint))
        sys.exit(error.exit_code)
    except click.ClickException as error:
        said = io.StringIO()
        error.show(said)
        console.note(said.getvalue().rstrip())
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        console.note("\nInterrupted. What was finished is kept; run the same command to go on.")
        sys.exit(130)
    sys.exit(status if isinstance(status, int) else 0)


def indented_lines(text: str) -> str:
    """The text so that no further line of it, a file's name for instance, passes for ours."""
    return text.replace("\n", "\n  ")


if __name__ == "__main__":
    main()
