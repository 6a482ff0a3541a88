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


_LONG = 60  # bytes of one string: what is longer is data
_NUMBERS = re.compile(
    rb"(?<![\w.])(?:[-+]?[0-9][0-9a-fA-FxX_.]*+(?:[-+][0-9]++)?[ \t\n\r]*+,[ \t\n\r]*+){2,}+"
)


def parse(source: str | bytes) -> ast.Module:
    """The tree of a source, which is not run.

    Of a source that is longer than `MAX_SOURCE` long strings and rows of numbers are left out.

    Raises
    ------
    Unparsable
        If it is no Python, longer than `MAX_SOURCE` without its data, nested too deeply for
        Python itself, or has more than `MAX_FIELDS` fields in one f-string.
    """
    data = source.encode("utf-8", "replace") if isinstance(source, str) else source
    if len(source) > MAX_SOURCE:
        source = data = _without_data(data)
        if len(data) - data.count(b"\n") > MAX_SOURCE:
            raise Unparsable("too long")
    if _too_many_fields(data):
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


def _without_data(data: bytes) -> bytes:
    """The source, its lines where they were, without what is only data in it."""
    return _NUMBERS.sub(_lines_of_numbers, _TOKEN.sub(_shortened_literal, data))


def _shortened_literal(token: re.Match[bytes]) -> bytes:
    text, kind = token[0], token["kind"]
    if kind is None or len(text) <= _LONG:
        return text
    quote = text[len(kind) : len(kind) + 3]
    quote = quote if quote in (b"'''", b'"""') else quote[:1]
    ends = b"\n" if len(quote) > 1 else b"\\\n"
    return kind + quote + ends * text.count(b"\n") + quote


def _lines_of_numbers(found: re.Match[bytes]) -> bytes:
    return b"0," + b"\n" * found[0].count(b"\n")
