"""Dates as platforms write them for people, in the language of whoever downloaded the table.

Moodle writes the `strftime` formats of its language pack: `Thursday, 12 November 2026, 11:59 PM`,
`Donnerstag, 12. November 2026, 23:59`, `Do., 12. Nov. 2026, 23:59`, `jeudi 12 novembre 2026,
23:59`. The names of months are those of the Unicode CLDR (Babel).
"""

from __future__ import annotations

import itertools
import re
from datetime import datetime, tzinfo
from functools import cache
from typing import Literal

from babel.dates import get_day_names, get_month_names

# Those of Europe, in which Moodle is mostly used.
LANGUAGES = (
    *("en", "de", "fr", "es", "it", "pt", "nl", "ca", "gl", "eu", "sv", "da", "nb", "nn", "fi"),
    *("et", "lv", "lt", "pl", "cs", "sk", "sl", "hr", "hu", "ro", "tr", "el", "ru", "uk", "bg"),
)
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})(?:[:.]| ?h ?)(\d{2})(?::\d{2})?(?!\d)")
_HALF = re.compile(r"(?<!\w)([ap])\.?\s?m\.?(?!\w)", re.IGNORECASE)
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_MOST = 200  # characters of a date
_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
_PLACES: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
_FORMS = tuple(itertools.product(LANGUAGES, _WIDTHS, _PLACES))
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2009\u202f"), " ")


def read_date(words: str, zone: tzinfo | None) -> datetime | None:
    """The moment that a cell names; None where it names none, or could be two.

    Parameters
    ----------
    words : str
        With the year in four digits; `3/4/2026` could be two days, `13/4/2026` not. Without a
        time it is the day's beginning, so that nobody is late who may have been in time.
    zone : tzinfo or None
        Of the table; without one no moment is known.
    """
    words = words[:_MOST].translate(_BLANKS)
    numbers = _NUMBERS.search(words)
    clock = _CLOCK.search(words, numbers.end() if numbers else 0)
    if clock is None:
        day, hour, minute = _read_day(words), 0, 0
    else:
        day = _read_day(words[: clock.start()]) or _read_day(words[clock.end() :])
        hour, minute = int(clock[1]), int(clock[2])
        if half := _HALF.search(words, clock.end()):
            if not 1 <= hour <= 12:
                return None
            hour = hour % 12 + 12 * (half[1].lower() == "p")
    try:
        return datetime(*day, hour, minute, tzinfo=zone) if day and zone else None
    except ValueError:
        return None


def _read_day(words: str) -> tuple[int, int, int] | None:
    """Year, month and day."""
    if found := _ISO.search(words):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _NUMBERS.search(words):
        first, second = int(found[1]), int(found[3])
        if found[2] == "/" and first <= 12 and second <= 12 and first != second:
            return None
        return int(found[4]), *((first, second) if second > 12 else (second, first))
    named = [word for word in map(str.casefold, _WORD.findall(words)) if word in _month_numbers()]
    if len(named) > 1:  # "mar. 10 nov. 2026": a Tuesday in French and Spanish
        named = [word for word in named if word not in _weekday_names()]
    months = {_month_numbers()[word] for word in named}
    year, day = _YEAR.search(words), _DAY.search(words)
    if len(months) != 1 or year is None or day is None:
        return None
    return int(year[0]), months.pop(), int(day[0])


@cache
def _month_numbers() -> dict[str, int]:
    """Months by name and by abbreviation; what is the name of two in two languages is none."""
    found: dict[str, set[int]] = {"mrz": {3}}  # as PHP and Windows abbreviate März
    for language, width, context in _FORMS:
        for number, name in get_month_names(width, context, locale=language).items():
            for word in _WORD.findall(name.casefold()):
                found.setdefault(word, set()).add(number)
    return {word: numbers.pop() for word, numbers in found.items() if len(numbers) == 1}


@cache
def _weekday_names() -> frozenset[str]:
    found: set[str] = set()
    for language, width, context in _FORMS:
        for name in get_day_names(width, context, locale=language).values():
            found.update(_WORD.findall(name.casefold()))
    return frozenset(found)
