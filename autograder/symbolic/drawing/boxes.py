"""Blocks of text that are put beside and above each other, aligned at a middle line."""

from collections.abc import Sequence
from dataclasses import dataclass

_TALL = {"(": "⎛⎜⎝", ")": "⎞⎟⎠", "|": "│││", "{": "⎧⎪⎩"}


@dataclass(frozen=True, slots=True)
class Box:
    """Lines of equal width; `middle` is the line that formulas are aligned at."""

    lines: tuple[str, ...]
    middle: int = 0

    @property
    def width(self) -> int:
        return len(self.lines[0])

    @property
    def is_flat(self) -> bool:
        return len(self.lines) == 1


def box(text: str) -> Box:
    return Box((text,))


def beside(*parts: Box) -> Box:
    """The boxes from left to right, their middles on one line."""
    above = max(part.middle for part in parts)
    below = max(len(part.lines) - part.middle for part in parts)
    rows = [""] * (above + below)
    for part in parts:
        blank = " " * part.width
        start = above - part.middle
        for row in range(len(rows)):
            inside = 0 <= row - start < len(part.lines)
            rows[row] += part.lines[row - start] if inside else blank
    return Box(tuple(rows), above)


def stacked(parts: Sequence[Box], middle: int) -> Box:
    """The boxes from top to bottom, centred; line number `middle` of the result is its middle."""
    width = max(part.width for part in parts)
    lines = tuple(line.center(width) for part in parts for line in part.lines)
    return Box(lines, middle)


def fraction(top: Box, bottom: Box) -> Box:
    bar = box("─" * (max(top.width, bottom.width) + 2))
    return stacked([top, bar, bottom], len(top.lines))


def raised(base: Box, exponent: Box) -> Box:
    """The exponent at the upper right of its base."""
    blank, gap = " " * base.width, " " * exponent.width
    upper = tuple(blank + line for line in exponent.lines)
    return Box(upper + tuple(line + gap for line in base.lines), base.middle + len(upper))


def fenced(inner: Box, left: str = "(", right: str = ")") -> Box:
    """The box between brackets of its own height; an empty string leaves a side out."""
    return beside(*(part for part in (_fence(left, inner), inner, _fence(right, inner)) if part))


def _fence(sign: str, inner: Box) -> Box | None:
    if not sign:
        return None
    height = len(inner.lines)
    if height == 1:
        return box(sign)
    first, between, last = tuple(_TALL[sign])
    rows = [first, *[between] * (height - 2), last]
    if sign == "{" and height > 2:
        rows[height // 2] = "⎨"
    return Box(tuple(rows), inner.middle)
