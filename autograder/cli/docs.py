"""`autograder docs`: where the documentation lies."""

from __future__ import annotations

from pathlib import Path

import click

from autograder.cli import console
from autograder.errors import UsageError

PACKAGE = Path(__file__).resolve().parents[1]
# A wheel carries the pages; a checkout has them where `make docs` builds them.
PLACES = (PACKAGE / "site", PACKAGE.parent / "build" / "docs")


@click.command("docs")
@click.option("--open", "show", is_flag=True, help="Open it in the browser, too.")
def command(show: bool) -> None:
    """Print where the documentation lies on this machine; it is read without a network.

    \b
      autograder docs
      autograder docs --open
    """
    page = find_pages()
    console.data(str(page))
    if show:
        click.launch(page.as_uri())


def find_pages() -> Path:
    """The first page of the documentation.

    Raises
    ------
    UsageError
        If this installation was made without it.
    """
    for place in PLACES:
        if (place / "index.html").is_file():
            return place / "index.html"
    sources = PACKAGE.parent / "docs"
    raise UsageError(
        "The documentation has not been built.",
        f"Next: make docs. Its sources are the Markdown files in {sources}."
        if sources.is_dir()
        else "This package was built without it; make wheel, in a checkout, builds it in.",
    )
