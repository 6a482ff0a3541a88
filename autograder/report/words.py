"""Words that others wrote, made fit for a page: bounded, without control characters."""

import re
import unicodedata

MESSAGE_LIMIT = 4_000
NAME_LIMIT = 200

# Line breaks and tabs stay; bidirectional overrides could make a line read backwards.
_KEPT = "\n\t"
_CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")


def clean(words: str, limit: int, cut: str = "…") -> str:
    """At most `limit` characters (then `cut`), unprintable ones replaced by U+FFFD."""
    bounded = words[:limit].replace("\r\n", "\n").replace("\r", "\n")
    plain = bounded if bounded.isprintable() else "".join(map(_visible, bounded))
    return plain + cut if len(words) > limit else plain


def lines_of(words: str) -> tuple[str, ...]:
    """The lines that say something, with the indentation of all but the first."""
    lines = [line.rstrip() for line in words.strip().split("\n")]
    return tuple(line for line in lines if line)


def code_spans(words: str) -> list[tuple[str, bool]]:
    """`words` cut at `backticks`: pieces, each with whether it is code."""
    pieces = _CODE.split(words)
    return [(piece, index % 2 == 1) for index, piece in enumerate(pieces) if piece]


def _visible(char: str) -> str:
    if char in _KEPT or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return char
    return "\ufffd"
