"""Words that others wrote, made fit for a page: bounded, without control characters."""

import re
from enum import StrEnum

from autograder.printable import acts_on_terminal

MESSAGE_LIMIT = 4_000
NAME_LIMIT = 200

# Line breaks and tabs stay; bidirectional overrides could make a line read backwards.
_KEPT = "\n\t"
_MARKED = re.compile(r"(?<!`)(?:``([^`\n]+)``|`([^`\n]+)`)(?!`)")


class Kind(StrEnum):
    """What a piece of a sentence is."""

    WORDS = "words"
    CODE = "code"
    FORMULA = "formula"


def clean(words: str, limit: int, cut: str = "…") -> str:
    """At most `limit` characters (then `cut`), unprintable ones replaced by U+FFFD."""
    bounded = words[:limit].replace("\r\n", "\n").replace("\r", "\n")
    plain = bounded if bounded.isprintable() else "".join(map(_visible_char, bounded))
    return plain + cut if len(words) > limit else plain


def lines_of(words: str) -> tuple[str, ...]:
    """The lines that say something, with the indentation of all but the first."""
    lines = [line.rstrip() for line in words.strip().split("\n")]
    return tuple(line for line in lines if line)


def spans(words: str) -> list[tuple[str, Kind]]:
    """`words` cut at `code` and ``formulas``: pieces without their marks, each with its kind."""
    kinds = (Kind.WORDS, Kind.FORMULA, Kind.CODE)
    pieces = _MARKED.split(words)
    return [(piece, kinds[index % 3]) for index, piece in enumerate(pieces) if piece]


def strip_marks(words: str) -> str:
    """`words` without the marks of code and formulas."""
    return "".join(piece for piece, _ in spans(words))


def _visible_char(char: str) -> str:
    return "\ufffd" if acts_on_terminal(char) and char not in _KEPT else char
