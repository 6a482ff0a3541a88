"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

Function = TypeVar("Function", bound=Callable[..., Any])

existing_folder = click.Path(exists=True, file_okay=False, path_type=Path)
folder = click.Path(file_okay=False, path_type=Path)


def with_course(function: Function) -> Function:
    """Give the command a `course`: the one around the working directory, or `--course DIR`."""

    @click.option(
        "--course",
        "explicit",
        type=click.Path(path_type=Path),
        help="The course's folder [default: the nearest one upwards with a course.toml].",
    )
    @wraps(function)
    def command(*arguments: Any, explicit: Path | None, **named: Any) -> Any:
        from autograder.course.course import find_course

        return function(*arguments, course=find_course(Path.cwd(), explicit), **named)

    return command  # type: ignore[return-value]


quiet = click.option("--quiet", "-q", is_flag=True, help="Print errors only.")
as_json = click.option(
    "--json", "as_json", is_flag=True, help="One JSON document per line, for scripts."
)
