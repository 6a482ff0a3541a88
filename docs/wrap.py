"""Wrap the prose of our Markdown files at 100 columns; `--check` only says which are not.

python docs/wrap.py [--check]
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

WIDTH = 100
ROOT = Path(__file__).resolve().parents[1]
# By python -m autograder.cli.reference and python -m autograder.authoring.lectures.
GENERATED = {"commands.md", "lectures.md"}
_ITEM = re.compile(r"(\s*)([*+-]|\d+\.)(\s+)")
_FENCE = re.compile(r"\s*(```+|~~~+)")
_AS_IT_IS = re.compile(r"\s*(#|\||>|<|!\[|\$\$|\[[^\]]+\]:|---+\s*$)|\s*$")
_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)|!?\[[^\]]*\]\([^)]*\)")
_BEGINS_A_BLOCK = re.compile(r" (?=([*+-]|\d+\.|#+|>|\|)( |$))")
_GLUE = "\x00"  # stands for a blank at which no line may end


def find_pages() -> list[Path]:
    """The Markdown files that people write and read here."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *ROOT.glob("deploy/**/README.md")]
    return sorted(page for page in pages if page.name not in GENERATED)


def wrap_page(text: str) -> str:
    """The same page with its paragraphs and list items wrapped; all else stays as it is."""
    wrapped: list[str] = []
    for verbatim, lines in _read_blocks(text.split("\n")):
        wrapped += lines if verbatim else _wrap_block(lines)
    return "\n".join(wrapped)


def _read_blocks(lines: list[str]) -> Iterator[tuple[bool, list[str]]]:
    """Runs of lines: whether they stay as they are, and the lines."""
    number = 0
    kinds: list[tuple[bool, int, str]] = []
    fence = ""
    for line in lines:
        mark = _FENCE.match(line)
        inside = bool(fence)
        if mark and not fence:
            fence = mark[1]
        elif mark and line.strip() == fence:
            fence = ""
        verbatim = inside or bool(mark) or bool(_AS_IT_IS.match(line))
        number += not verbatim and bool(_ITEM.match(line))
        kinds.append((verbatim, number, line))
    for (verbatim, _), group in groupby(kinds, key=lambda kind: kind[:2]):
        yield verbatim, [line for _, _, line in group]


def _wrap_block(lines: list[str]) -> list[str]:
    """One paragraph or one list item."""
    item = _ITEM.match(lines[0])
    first = item[0] if item else lines[0][: len(lines[0]) - len(lines[0].lstrip())]
    text = _glue(" ".join([lines[0][len(first) :], *(line.strip() for line in lines[1:])]))
    wrapped = textwrap.wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(_GLUE, " ") for line in wrapped]


def _glue(text: str) -> str:
    """Keep code spans and links on one line, and what would begin a list off the next one."""
    text = _SPAN.sub(lambda span: span[0].replace(" ", _GLUE), text)
    return _BEGINS_A_BLOCK.sub(_GLUE, text)


def main(arguments: list[str]) -> int:
    """Wrap every page, or name those that are not wrapped; the exit status."""
    status = 0
    for page in find_pages():
        text = page.read_text(encoding="utf-8")
        wrapped = wrap_page(text)
        if wrapped == text:
            continue
        if "--check" in arguments:
            sys.stderr.write(f"{page.relative_to(ROOT)} is not wrapped: python docs/wrap.py\n")
            status = 1
        else:
            page.write_text(wrapped, encoding="utf-8")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
