"""What every command has: completion, `--verbose`, failures that say whose they are."""

from __future__ import annotations

import os
import textwrap
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from autograder.cli import console
from autograder.errors import AutograderError, EngineError
from autograder.installation import missing_library, neighbour_warning, neighbours

_VERBOSE = "autograder.verbose"
_WORDS = ("assignment", "assignments")  # arguments that name what the course has


def equip_command(command: click.Command) -> click.Command:
    """Give a command, and those below it, what every command has; twice is once."""
    if any(parameter.name == "verbose" for parameter in command.params):
        return command
    for parameter in command.params:
        if parameter.name in _WORDS and command.name != "new":
            parameter._custom_shell_complete = complete_assignment
    command.params.append(verbose_option())
    for below in getattr(command, "commands", {}).values():
        equip_command(below)
    return command


def verbose_option() -> click.Option:
    """`--verbose`, before or behind the name of the command."""
    return click.Option(
        ["--verbose", "-v"],
        is_flag=True,
        expose_value=False,
        callback=_note_verbose,
        help="Show where an error comes from.",
    )


def complete_assignment(
    context: click.Context, _parameter: click.Parameter, begun: str
) -> list[CompletionItem]:
    """The names of the course's assignments that begin so, also without their number."""
    from autograder.content.discover import assignment_folders
    from autograder.course.course import find_course

    explicit = context.params.get("explicit")
    try:
        course = find_course(Path.cwd(), explicit)
        names = [folder.name for folder in assignment_folders(course)]
    except AutograderError:
        return []
    return [
        CompletionItem(name)
        for name in names
        if name.startswith(begun) or name.partition("-")[2].startswith(begun)
    ]


@contextmanager
def account_for_errors(context: click.Context) -> Iterator[None]:
    """Whatever is not expected becomes an EngineError; `--verbose` shows where it comes from."""
    try:
        yield
    except (click.exceptions.Exit, click.ClickException, click.Abort, BrokenPipeError):
        raise  # click knows what to do with these
    except AutograderError:
        _show_traceback(context)
        raise
    except Exception as error:
        _show_traceback(context)
        if isinstance(error, ImportError) and (missing := missing_library(error)):
            raise missing from error
        raise EngineError(
            f"{type(error).__name__}: {error}",
            "This is a fault of autograder's, not of yours; what was finished is kept. The same "
            "command with --verbose shows where it comes from: please report that.",
        ) from error


def warn_of_neighbours() -> None:
    """Say it where another project of this name is installed as well."""
    if found := neighbours():
        for sentence in neighbour_warning(found):
            console.note(sentence)


def wants_colour() -> bool | None:
    """Whether to colour: never where NO_COLOR is set, else where somebody looks (None)."""
    return False if os.environ.get("NO_COLOR") else None


def _note_verbose(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value:
        context.meta[_VERBOSE] = True


def _show_traceback(context: click.Context) -> None:
    if context.meta.get(_VERBOSE):
        console.note(textwrap.indent(traceback.format_exc(), "  "))
