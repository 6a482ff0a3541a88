"""Count steps instead of seconds: lines that Python executes, and steps of a regular expression.

The same text costs the same number of steps on a busy machine. What one call into C costs (a copy,
a comparison) is one step here, whatever its length.
"""

from __future__ import annotations

import re
import re._constants as op
import re._parser as sre
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

_DEEP = 200_000  # Python frames of the matcher, which calls itself for each repetition
_ONE_CHARACTER = (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN, op.CATEGORY)
_CATEGORIES: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdigit,
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_WORD: lambda char: char.isalnum() or char == "_",
    op.CATEGORY_NOT_DIGIT: lambda char: not char.isdigit(),
    op.CATEGORY_NOT_SPACE: lambda char: not char.isspace(),
    op.CATEGORY_NOT_WORD: lambda char: not (char.isalnum() or char == "_"),
}


def lines_executed(call: Callable[[], object]) -> int:
    """How many lines of Python a call executes, in whatever module they stand."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


class TooManySteps(Exception):
    """A search goes on for longer than any linear one would."""


class Matcher:
    """A regular expression as the standard library's engine goes through it, step by step.

    Parameters
    ----------
    pattern : re.Pattern
        Of text or bytes.
    most : int
        Steps after which it gives up: what takes exponential time would not end.

    Attributes
    ----------
    steps : int
        Parts of the expression that were tried so far; whoever sets it to 0 counts anew.
    """

    def __init__(self, pattern: re.Pattern[Any], *, most: int = 1_000_000) -> None:
        text, flags = pattern.pattern, pattern.flags
        if isinstance(text, bytes):  # a character for each byte
            text, flags = text.decode("latin-1"), flags | re.ASCII
        # Asked for each character: flags are slow to combine, and so is a SubPattern to go through.
        self._ignores_case = bool(flags & re.IGNORECASE)
        self._dot_is_all = bool(flags & re.DOTALL)
        self._many_lines = bool(flags & re.MULTILINE)
        self._tree = sre.parse(text, flags).data
        self.steps = 0
        self._most = most
        self._said: dict[tuple[int, str], bool] = {}  # by a class of characters of one of them
        self._text = ""
        self._groups: dict[int, tuple[int, int]] = {}

    def scan(self, text: str) -> Iterator[tuple[int, int]]:
        """Where it matches, from left to right, as `finditer` finds it."""
        at = 0
        while at <= len(text):
            end = self.match(text, at)
            if end is None:
                at += 1
            else:
                yield at, end
                at = max(end, at + 1)

    def match(self, text: str, at: int = 0, *, whole: bool = False) -> int | None:
        """Where a match that begins at a place ends; with `whole`, at the end of the text."""
        self._text, self._groups = text, {}

        def done(end: int) -> int | None:
            return None if whole and end != len(text) else end

        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(_DEEP)
        try:
            return self._sequence(self._tree, 0, at, done)
        finally:
            sys.setrecursionlimit(limit)

    def _sequence(
        self, parts: list[Any], number: int, at: int, then: Callable[[int], int | None]
    ) -> int | None:
        while True:
            if number == len(parts):
                return then(at)
            self.steps += 1
            if self.steps > self._most:
                raise TooManySteps
            kind, value = parts[number]
            number += 1
            if kind not in _ONE_CHARACTER:
                break
            if not self._fits(kind, value, at):
                return None
            at += 1

        def rest(end: int) -> int | None:
            return self._sequence(parts, number, end, then)

        method = getattr(self, f"_{str(kind).lower()}")
        found: int | None = method(value, at, rest)
        return found

    def _fits(self, kind: Any, value: Any, at: int) -> bool:
        self.steps += 1
        if at >= len(self._text):
            return False
        char = self._text[at]
        if kind is op.LITERAL:
            return self._same(char, value)
        if kind is op.IN:
            return self._among(value, char)
        if kind is op.ANY:
            return self._dot_is_all or char != "\n"
        return not self._same(char, value)

    def _same(self, char: str, code: int) -> bool:
        if self._ignores_case:
            return char.lower() == chr(code).lower()
        return ord(char) == code

    def _among(self, entries: list[Any], char: str) -> bool:
        about = id(entries), char
        if about not in self._said:
            negated = entries[0][0] is op.NEGATE
            found = any(self._is(kind, value, char) for kind, value in entries[negated:])
            self._said[about] = found != negated
        return self._said[about]

    def _is(self, kind: Any, value: Any, char: str) -> bool:
        if kind is op.LITERAL:
            return self._same(char, value)
        if kind is op.RANGE:
            forms = {char, char.lower(), char.upper()} if self._ignores_case else {char}
            return any(len(form) == 1 and value[0] <= ord(form) <= value[1] for form in forms)
        return _CATEGORIES[value](char)

    def _at(self, value: Any, at: int, rest: Callable[[int], int | None]) -> int | None:
        text = self._text
        is_word = _CATEGORIES[op.CATEGORY_WORD]
        word = [0 <= place < len(text) and is_word(text[place]) for place in (at - 1, at)]
        lines = self._many_lines
        holds = {
            op.AT_BEGINNING: at == 0 or (lines and text[at - 1] == "\n"),
            op.AT_BEGINNING_STRING: at == 0,
            op.AT_END: at == len(text) or text[at:] == "\n" or (lines and text[at] == "\n"),
            op.AT_END_STRING: at == len(text),
            op.AT_BOUNDARY: word[0] != word[1],
            op.AT_NON_BOUNDARY: word[0] == word[1],
        }[value]
        return rest(at) if holds else None

    def _branch(self, value: Any, at: int, rest: Callable[[int], int | None]) -> int | None:
        for choice in value[1]:
            end = self._sequence(choice.data, 0, at, rest)
            if end is not None:
                return end
        return None

    def _subpattern(self, value: Any, at: int, rest: Callable[[int], int | None]) -> int | None:
        group, _on, _off, inner = value

        def close(end: int) -> int | None:
            if group is not None:
                self._groups[group] = (at, end)
            return rest(end)

        return self._sequence(inner.data, 0, at, close)

    def _groupref(self, value: Any, at: int, rest: Callable[[int], int | None]) -> int | None:
        if value not in self._groups:
            return None
        begin, end = self._groups[value]
        same = self._text.startswith(self._text[begin:end], at)
        self.steps += end - begin
        return rest(at + end - begin) if same else None

    def _assert(self, value: Any, at: int, rest: Callable[[int], int | None]) -> int | None:
        return rest(at) if self._looks(value, at) else None

    def _assert_not(self, value: Any, at: int, rest: Callable[[int], int | None]) -> int | None:
        return None if self._looks(value, at) else rest(at)

    def _looks(self, value: Any, at: int) -> bool:
        direction, inner = value
        begin = at if direction > 0 else at - inner.getwidth()[0]
        return begin >= 0 and self._sequence(inner.data, 0, begin, lambda end: end) is not None

    def _atomic_group(self, value: Any, at: int, rest: Callable[[int], int | None]) -> int | None:
        end = self._sequence(value.data, 0, at, lambda end: end)
        return None if end is None else rest(end)

    def _possessive_repeat(
        self, value: Any, at: int, rest: Callable[[int], int | None]
    ) -> int | None:
        low, high, inner = value
        count = 0
        while high is op.MAXREPEAT or count < high:
            end = self._sequence(inner.data, 0, at, lambda end: end)
            if end is None or end == at:
                break
            at, count = end, count + 1
        return rest(at) if count >= low else None

    def _max_repeat(self, value: Any, at: int, rest: Callable[[int], int | None]) -> int | None:
        low, high, inner = value
        parts = inner.data
        if len(parts) == 1 and parts[0][0] in _ONE_CHARACTER:
            most = len(self._text) if high is op.MAXREPEAT else high
            end = at
            while end - at < most and self._fits(*parts[0], end):
                end += 1
            while end - at >= low:
                found = rest(end)
                if found is not None:
                    return found
                end -= 1
            return None

        def again(count: int, begin: int) -> int | None:
            if high is op.MAXREPEAT or count < high:
                found = self._sequence(
                    parts,
                    0,
                    begin,
                    lambda end: None if end == begin else again(count + 1, end),
                )
                if found is not None:
                    return found
            return rest(begin) if count >= low else None

        return again(0, at)

    def _min_repeat(self, value: Any, at: int, rest: Callable[[int], int | None]) -> int | None:
        low, high, inner = value
        parts = inner.data
        count = 0
        while True:
            if count >= low:
                found = rest(at)
                if found is not None:
                    return found
            if high is not op.MAXREPEAT and count >= high:
                return None
            end = self._sequence(parts, 0, at, lambda end: end)
            if end is None or end == at:
                return None
            at, count = end, count + 1
