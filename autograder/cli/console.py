"""How commands write: data to stdout, everything else to stderr, colour only on a terminal."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any, TypeVar

import click
from rich.console import Console, RenderableType
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from autograder.printable import acts_on_terminal, one_line, printable

Item = TypeVar("Item")

messages = Console(stderr=True, highlight=False)
output = Console(highlight=False)


def note(text: str, **style: Any) -> None:
    """A line for the person at the terminal; `style` as click has it."""
    click.secho(printable(text), err=True, **style)


def note_about(who: str, text: str) -> None:
    """One line about somebody or something whose name others chose."""
    note(f"{one_line(who)}: {one_line(text)}")


def data(text: str) -> None:
    """A line of the result, on stdout."""
    click.echo(printable(text))


def line(document: dict[str, Any]) -> None:
    """One JSON document on stdout; what would act on a terminal is escaped as JSON has it."""
    text = json.dumps(document, ensure_ascii=False)
    click.echo(
        "".join(json.dumps(char)[1:-1] if acts_on_terminal(char) else char for char in text)
    )


def table(
    titles: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    right: Collection[str] = (),
    **more: Any,
) -> None:
    """A table on stdout; no cell is read as markup. `more` is for the columns."""
    made = Table(box=None, header_style="bold", pad_edge=False)
    for title in titles:
        made.add_column(title, justify="right" if title in right else "left", **more)
    for row in rows:
        made.add_row(*(Text(one_line(cell)) for cell in row))
    output.print(made)


def page(made: RenderableType) -> None:
    """What `autograder.report.terminal` has made, on stdout."""
    output.print(made)


def progress_bar(*, hidden: bool = False) -> Progress:
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


def progress_counter(progress: Progress, name: str) -> Callable[[str, int, int], None]:
    """Show in a bar what is done, how much of it, and of how much."""
    task = progress.add_task(name, total=None, note="")

    def tell(what: str, done: int, total: int) -> None:
        progress.update(task, completed=done, total=total, note=what)

    return tell


def track_progress(
    items: Iterable[Item], what: str, total: int | None, *, hidden: bool
) -> Iterator[Item]:
    """Pass the items on, with a progress bar."""
    with progress_bar(hidden=hidden) as progress:
        task = progress.add_task(what, total=total, note="")
        for item in items:
            progress.advance(task)
            yield item
