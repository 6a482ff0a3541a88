"""How commands write: data to stdout, everything else to stderr, colour only on a terminal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

Item = TypeVar("Item")

messages = Console(stderr=True, highlight=False)
output = Console(highlight=False)


def note(text: str) -> None:
    """A line for the person at the terminal."""
    click.echo(text, err=True)


def line(document: dict[str, Any]) -> None:
    """One JSON document on stdout."""
    click.echo(json.dumps(document, ensure_ascii=False))


def bar(*, hidden: bool = False) -> Progress:
    """A progress bar on stderr; none where nobody would see it move."""
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(bar_width=None),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[note]}"),
        console=messages,
        disable=hidden or not messages.is_terminal,
        transient=True,
    )


def track(items: Iterable[Item], what: str, total: int | None, *, hidden: bool) -> Iterator[Item]:
    """Pass the items on, with a progress bar."""
    with bar(hidden=hidden) as progress:
        task = progress.add_task(what, total=total, note="")
        for item in items:
            progress.advance(task)
            yield item
