"""Where a variable lives, and the numbers that are drawn from there."""

import random
import re
from dataclasses import dataclass
from fractions import Fraction

from autograder.errors import ContentError

_NAMED = {
    "real": "(-oo, oo)",
    "positive": "(0, oo)",
    "unit": "(0, 1)",
    "binary": "{0, 1}",
}
_INTERVAL = re.compile(r"[(\[]\s*(-oo|-?[\d./]+)\s*,\s*(oo|-?[\d./]+)\s*[)\]]")
_SET = re.compile(r"\{\s*(-?[\d./]+(?:\s*,\s*-?[\d./]+)*)\s*\}")
ONE_HOT = "one-hot"
_PRIMES = (101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157)


@dataclass(frozen=True, slots=True)
class Domain:
    """An interval (its ends are never drawn) or a few values."""

    low: Fraction | None = None
    high: Fraction | None = None
    values: tuple[Fraction, ...] = ()
    one_hot: bool = False

    @property
    def positive(self) -> bool:
        """Whether every number of an interval is above 0."""
        return not self.values and not self.one_hot and self.low is not None and self.low >= 0

    def draw(self, rng: random.Random, turn: int) -> Fraction:
        """One number: tenths in the first two turns, then off the decimal grid."""
        if self.values:
            return self.values[turn % len(self.values)]
        places = 10 if turn < 2 else rng.choice(_PRIMES)
        reach = 3 if turn < 10 else 12
        if self.low is not None and self.high is not None:
            width = self.high - self.low
            return self.low + width * Fraction(rng.randrange(1, places), places)
        step = rng.randrange(reach) + Fraction(rng.randrange(1, places), places)
        if self.low is not None:
            return self.low + step
        if self.high is not None:
            return self.high - step
        return step if rng.random() < 0.5 else -step


def domain(words: str) -> Domain:
    """Read `real`, `positive`, `unit`, `binary`, `one-hot`, `(0, 1)`, `(-oo, 5)` or `{0, 1}`.

    Raises
    ------
    ContentError
        If the words are none of these.
    """
    text = _NAMED.get(words.strip(), words.strip())
    if text == ONE_HOT:
        return Domain(one_hot=True)
    interval = _INTERVAL.fullmatch(text)
    if interval:
        low, high = (None if "oo" in end else Fraction(end) for end in interval.groups())
        if low is None or high is None or low < high:
            return Domain(low=low, high=high)
    values = _SET.fullmatch(text)
    if values:
        return Domain(values=tuple(Fraction(value) for value in values[1].split(",")))
    raise ContentError(
        f"{words!r} is no domain of a variable",
        hint="Write real, positive, unit, binary, one-hot, an interval (0, 1) or a set {0, 1}.",
    )
