"""Walk through a JSON text without building what is not asked for.

A notebook may hold outputs of many megabytes, or be made to exhaust whoever reads it: the text is
passed once from left to right, brackets are counted instead of being nested, and only the values
that are asked for are turned into objects.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

MAX_DEPTH = 100
MAX_TOKENS = 4_000_000
MAX_VALUE = 1 << 20

# Possessive, so that a text without end costs no second look; a lone quote is an error at once.
_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|["\[\]{}]', re.DOTALL)
_SPACE = re.compile(r"[ \t\n\r]*+")
_SCALAR = re.compile(r"-?[0-9][0-9.eE+-]*+|true|false|null|NaN|-?Infinity")

Span = tuple[int, int]


class NotJson(ValueError):
    """The text is no JSON, or breaks off."""


class TooMuch(NotJson):
    """The text holds more, or is nested more deeply, than anybody would write."""


class Outline:
    """The places of the values in a JSON text.

    Parameters
    ----------
    text : str

    Raises
    ------
    NotJson
        From any method, where the text is none or breaks off.
    TooMuch
        Where it is nested more than `MAX_DEPTH` deep, or all methods together came across more
        than `MAX_TOKENS` brackets and strings.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._left = MAX_TOKENS

    def whole(self) -> Span:
        """Where the outermost value stands; nothing may follow it."""
        span = self._value_span(0)
        if self._skip_space(span[1]) != len(self._text):
            raise NotJson("something follows the end")
        return span

    def members(self, span: Span) -> Iterator[tuple[str, Span]]:
        """Name and place of each member of an object; nothing for anything else."""
        at = span[0] + 1 if self._text[span[0]] == "{" else span[1]
        while (at := self._next_item(at, "}", span)) < span[1]:
            name = self._value_span(at)
            at = self._skip_space(name[1])
            if self._text[at : at + 1] != ":" or self._text[name[0]] != '"':
                raise NotJson("a member without a name")
            value = self._value_span(at + 1)
            yield self.text(name), value
            at = value[1]

    def items(self, span: Span) -> Iterator[Span]:
        """The place of each item of a list; nothing for anything else."""
        at = span[0] + 1 if self._text[span[0]] == "[" else span[1]
        while (at := self._next_item(at, "]", span)) < span[1]:
            value = self._value_span(at)
            yield value
            at = value[1]

    def value(self, span: Span) -> Any:
        """The value itself, of at most `MAX_VALUE` characters."""
        if span[1] - span[0] > MAX_VALUE:
            raise TooMuch("a value is too long")
        try:
            return json.loads(self._text[slice(*span)])
        except (ValueError, RecursionError) as error:
            raise NotJson(str(error)) from None

    def text(self, span: Span) -> str:
        """A string; empty for anything else."""
        value = self.value(span) if self._text[span[0]] == '"' else ""
        return value if isinstance(value, str) else ""

    def _next_item(self, at: int, closing: str, span: Span) -> int:
        """Where the next item begins; the end of the span when there is none."""
        at = self._skip_space(at)
        if self._text[at : at + 1] == ",":
            at = self._skip_space(at + 1)
        return span[1] if self._text[at : at + 1] in (closing, "") else at

    def _value_span(self, at: int) -> Span:
        start = self._skip_space(at)
        scalar = _SCALAR.match(self._text, start)
        if scalar:
            return scalar.span()
        if self._text[start : start + 1] not in ('"', "[", "{"):
            raise NotJson("no value")
        depth = 0
        for token in _TOKEN.finditer(self._text, start):
            self._left -= 1
            first = token[0][0]
            depth += (first in "[{") - (first in "]}")
            if depth > MAX_DEPTH or self._left < 0:
                raise TooMuch("it is nested too deeply, or too long")
            if token[0] == '"':
                break
            if depth == 0:
                return start, token.end()
        raise NotJson("it breaks off")

    def _skip_space(self, at: int) -> int:
        found = _SPACE.match(self._text, at)
        return found.end() if found else at
