"""The names that copies get: from browsers, file managers, editors and Colab."""

from __future__ import annotations

import re

from autograder.collect.names import fold

_ENDINGS = re.compile(r"(?:\.(?:txt|json|bak|docx?)){1,4}+$", re.IGNORECASE)
_KIND = re.compile(r"[ _]?\.(py|ipynb)$", re.IGNORECASE)
_BEFORE = re.compile(
    r"^(?:(?:copy|kopie)(?: ?\(?[0-9]{1,3}\)?)? (?:of|von) |(?:copy|kopie)[ _-]of[ _-])",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:(?<![ _-])[ _-]*+\([0-9]{1,3}\)"
    r"|(?<![ _–-])[ _–-]++(?:copy|kopie|backup|checkpoint)[ _-]?(?:\(?[0-9]{1,3}\)?)?"
    r"|[ ][0-9]{1,2}|(?<![._ -])[._ -]++(?:final|neu|new|alt|old|v[0-9]{1,2}))$",
    re.IGNORECASE,
)


def kind_of_file(name: str) -> str:
    """`py`, `ipynb`, or nothing; an ending that a browser or editor has added does not count."""
    found = _KIND.search(_ENDINGS.sub("", name.strip()))
    return found[1].lower() if found else ""


def original_name(name: str) -> str:
    """The name that a file had before it was copied, without its ending, as `fold` makes it."""
    text = _KIND.sub("", _ENDINGS.sub("", name.strip())).strip()
    for _ in range(4):
        shorter = _BEHIND.sub("", _BEFORE.sub("", text)).strip()
        shorter = _KIND.sub("", shorter)
        if shorter == text or not shorter:
            break
        text = shorter
    return fold(text)
