"""Dates in platforms' tables, as their language packs write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_datetime
from hypothesis import given
from hypothesis import strategies as st

from autograder.platforms.dates import LANGUAGES, read_date

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Thursday, November 12, 2026, 11:59 PM", "2026-11-12T23:59"),
        ("Thursday, 12 November 2026, 11:59\u202fPM", "2026-11-12T23:59"),
        ("Thu, 12 Nov 2026, 12:05 a.m.", "2026-11-12T00:05"),
        ("Donnerstag, 12. November 2026, 23:59", "2026-11-12T23:59"),
        ("Do., 12. Nov. 2026, 23:59", "2026-11-12T23:59"),
        ("Do., 12. Nov. 2026", "2026-11-12T00:00"),
        ("Mi 4 Mrz 2026 08:05", "2026-03-04T08:05"),
        ("jeudi 12 novembre 2026, 23:59", "2026-11-12T23:59"),
        ("mar. 10 nov. 2026 à 23 h 59", "2026-11-10T23:59"),
        ("jueves, 12 de noviembre de 2026, 23:59", "2026-11-12T23:59"),
        ("giovedì, 12 novembre 2026, 23:59", "2026-11-12T23:59"),
        ("12 de maio de 2026, 08:05", "2026-05-12T08:05"),
        ("0:30 Uhr, 12. November 2026", "2026-11-12T00:30"),
        ("12.11.2026 23:59", "2026-11-12T23:59"),
        ("12.11.2026, 23.59", "2026-11-12T23:59"),
        ("13/11/2026, 23:59", "2026-11-13T23:59"),
        ("11/13/2026, 11:59 PM", "2026-11-13T23:59"),
        ("4/4/2026 10:00", "2026-04-04T10:00"),
        ("2026-11-12 23:59:30", "2026-11-12T23:59"),
    ],
)
def test_a_date_is_read_in_the_words_of_many(words, when):
    """Long and short, day or month first, twelve or twenty-four hours."""
    assert read_date(words, BERLIN) == datetime.fromisoformat(when).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    "words",
    [
        *("", "-", "No submission", "12/11/2026, 23:59", "31 November 2026, 10:00"),
        *("12. November 26, 23:59", "Thursday, 23:59", "12 November 2026, 13:00 PM"),
        *("12.11.2026 25:99", "November December 12 2026", "1" * 5000, "listopada 12 2026"),
    ],
)
def test_what_is_no_date_or_could_be_two_is_none(words):
    """Nobody's time is guessed."""
    assert read_date(words, BERLIN) is None


def test_no_moment_without_a_zone():
    """The table does not say it."""
    assert read_date("12.11.2026 23:59", None) is None


MINUTES = st.integers(0, 60 * 24 * 3650).map(lambda m: datetime(2020, 1, 1) + timedelta(minutes=m))
LONG = st.sampled_from(("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "ca"))


@given(MINUTES, LONG, st.sampled_from(("medium", "long", "full")))
def test_what_the_cldr_writes_is_read(when, language, width):
    """Months, order and clock of twelve languages; a month of two languages is no month."""
    words = format_datetime(when, width, tzinfo=None, locale=language)
    words = words.replace("UTC", "").replace("GMT", "")
    found = read_date(words, UTC)
    if found is None:
        assert not any(letter.isalpha() for letter in words) or "/" in words
    else:
        assert found == when.replace(tzinfo=UTC)
    assert language in LANGUAGES


@given(st.text(max_size=60))
def test_any_text_is_a_date_or_none(words):
    """It never raises."""
    found = read_date(words, UTC)
    assert found is None or found.tzinfo is UTC
