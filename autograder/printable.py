"""Text of others without the characters that act: for terminals, tables and documents."""

from __future__ import annotations

import unicodedata

# Control, format (invisible, right-to-left), surrogate, private and unassigned characters, line
# separators.
_ACTING = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def printable(text: str, keep: str = "\n\t") -> str:
    """The text with `\\x1b` written out where it would act; `keep` are characters that may."""
    if text.isprintable():
        return text
    return "".join(
        char if char in keep or not acts_on_terminal(char) else _escaped_character(char)
        for char in text
    )


def one_line(text: str) -> str:
    """The same, line breaks written out as well, so that it cannot pass for a line of ours."""
    return printable(text, keep="")


def acts_on_terminal(char: str) -> bool:
    """Whether a character does something else than to be seen."""
    return unicodedata.category(char) in _ACTING


def _escaped_character(char: str) -> str:
    return ascii(char)[1:-1]
