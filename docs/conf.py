"""Sphinx' settings: the Markdown pages of this folder as a site that needs no network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "autograder"
author = "The autograder authors"
copyright = "2026, the autograder authors"

extensions = ["myst_parser"]
myst_heading_anchors = 3  # links to headings are written as GitHub writes them: page.md#heading
nitpicky = True

html_theme = "furo"
html_title = "autograder"
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_theme_options = {"top_of_page_buttons": []}

# A page that lies elsewhere in the repository is read from there, as a page of its own.
DOCS = Path(__file__).parent
FROM_OUTSIDE = {"jupyterhub": "../deploy/jupyterhub/README.md"}


def read_from_outside(_app: Sphinx, page: str, source: list[str]) -> None:
    """Fill such a page; let links lead to it, and from it back to the pages here."""
    if page in FROM_OUTSIDE:
        text = (DOCS / FROM_OUTSIDE[page]).read_text(encoding="utf-8")
        source[0] = text.replace("](../../docs/", "](")
    for inside, outside in FROM_OUTSIDE.items():
        source[0] = source[0].replace(f"]({outside})", f"]({inside}.md)")


def setup(app: Sphinx) -> None:
    """Connect what changes the sources while they are read."""
    app.connect("source-read", read_from_outside)
