"""How much feedback is left, and when: days, waiting times, clocks that jump."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from autograder.arrival.allowance import allowance
from autograder.course.course import OnArrival

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


def minutes(*before: float) -> list[datetime]:
    """Feedbacks so many minutes before noon."""
    return [NOON - timedelta(minutes=number) for number in before]


def test_without_rules_there_is_always_one():
    """And nothing is said to be left."""
    found = allowance(OnArrival(), minutes(*range(1, 300)), NOON)
    assert found.now(NOON)
    assert (found.left_today, found.left) == (None, None)


def test_the_waiting_time_counts_from_the_last_one():
    """Not from the first, and not after it is over."""
    rules = OnArrival(wait_minutes=30)
    found = allowance(rules, minutes(50, 20), NOON)
    assert found.next_at == NOON + timedelta(minutes=10)
    assert not found.now(NOON)
    assert allowance(rules, minutes(50, 30), NOON).now(NOON)


def test_a_day_ends_at_midnight_of_the_courses_zone():
    """Two feedbacks of today use up two a day; one of yesterday evening does not count."""
    rules = OnArrival(per_day=2)
    late = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)  # half past midnight in Berlin
    given = [late - timedelta(minutes=20), late - timedelta(minutes=50)]
    assert allowance(rules, given, late, BERLIN).left_today == 1
    found = allowance(rules, given, late)
    assert (found.left_today, found.next_at) == (0, datetime(2026, 11, 3, tzinfo=UTC))


def test_a_day_of_25_hours_is_one_day():
    """The night in which the clock is set back gives nothing away an hour early."""
    now = datetime(2026, 10, 25, 0, 30, tzinfo=BERLIN)
    found = allowance(OnArrival(per_day=1), [now], now, BERLIN)
    assert found.next_at == datetime(2026, 10, 25, 23, 0, tzinfo=UTC)


def test_an_assignment_is_used_up_for_good():
    """Whatever day it is."""
    found = allowance(OnArrival(per_assignment=2, wait_minutes=1), minutes(3000, 2000), NOON)
    assert (found.next_at, found.left) == (None, 0)
    assert not found.now(NOON)


def test_the_strictest_rule_holds():
    """The waiting time ends at noon and a quarter, the day at midnight."""
    rules = OnArrival(per_day=1, wait_minutes=30)
    assert allowance(rules, minutes(15), NOON).next_at == datetime(2026, 11, 3, tzinfo=UTC)


@pytest.mark.parametrize("hours", [1, 24 * 365])
def test_a_clock_that_was_set_back_locks_nobody_out(hours):
    """A feedback of the future counts as one of now."""
    ahead = [NOON + timedelta(hours=hours)]
    found = allowance(OnArrival(wait_minutes=30, per_day=2), ahead, NOON)
    assert (found.next_at, found.left_today) == (NOON + timedelta(minutes=30), 1)
