"""Parse Python that somebody handed in, in a time that grows no faster than its length."""

from __future__ import annotations

import ast
import re
import warnings

MAX_SOURCE = 1 << 18  # bytes, or characters
MAX_FIELDS = 1_000  # of one f-string: CPython up to 3.11 looks for each of them from its beginning

# A comment, or a string to its end or to that of the text; possessive, so nothing is read twice.
_TOKEN = re.compile(
    rb"#[^\n]*+"
    rb"|(?P<kind>[bfru]{0,2})"
    rb"(?:'''(?:[^'\\]|\\.|'(?!''))*+(?:'''|\Z)"
    rb'|"""(?:[^"\\]|\\.|"(?!""))*+(?:"""|\Z)'
    rb"|'(?:[^'\\\n]|\\.)*+'?"
    rb'|"(?:[^"\\\n]|\\.)*+"?)',
    re.DOTALL | re.IGNORECASE,
)


class Unparsable(ValueError):
    """It is no Python, or none that anybody would write."""


def parse(source: str | bytes) -> ast.Module:
    """The tree of a source, which is not run.

    Raises
    ------
    Unparsable
        If it is no Python, longer than `MAX_SOURCE`, nested too deeply for Python itself, or has
        more than `MAX_FIELDS` fields in one f-string.
    """
    data = source.encode("utf-8", "replace") if isinstance(source, str) else source
    if len(source) > MAX_SOURCE or _too_many_fields(data):
        raise Unparsable("too long")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise Unparsable(type(error).__name__) from None


def _too_many_fields(data: bytes) -> bool:
    if data.count(b"{") <= MAX_FIELDS:
        return False
    strings = (token for token in _TOKEN.finditer(data) if token["kind"])
    return any(
        b"f" in token["kind"].lower() and token[0].count(b"{") > MAX_FIELDS for token in strings
    )
