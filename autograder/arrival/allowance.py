"""How much feedback a student may still have on arrival, and from when on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from autograder.course.course import OnArrival


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What is left at one time.

    Attributes
    ----------
    next_at : datetime or None
        From when on there is another feedback; None if there is none any more.
    left_today, left : int or None
        Of the day and of the assignment; None without a limit.
    """

    next_at: datetime | None
    left_today: int | None = None
    left: int | None = None

    def now(self, moment: datetime) -> bool:
        """Whether there is one at this time."""
        return self.next_at is not None and self.next_at <= moment


def allowance(
    rules: OnArrival, given: Sequence[datetime], now: datetime, zone: tzinfo | None = None
) -> Allowance:
    """What the rules leave of what was given so far.

    Parameters
    ----------
    given : sequence of datetime
        When the student got feedback for this assignment.
    zone : tzinfo, optional
        By whose midnight days are counted; UTC where the course names none.
    """
    here = zone or UTC
    past = [min(when, now) for when in given]  # a clock that was set back locks nobody out
    today = now.astimezone(here).date()
    left_today = left = None
    next_at: datetime | None = now
    if past and rules.wait_minutes:
        next_at = max(now, max(past) + timedelta(minutes=rules.wait_minutes))
    if rules.per_day:
        used = sum(when.astimezone(here).date() == today for when in past)
        left_today = max(rules.per_day - used, 0)
        if not left_today and next_at is not None:
            midnight = datetime.combine(today + timedelta(days=1), datetime.min.time(), here)
            next_at = max(next_at, midnight.astimezone(UTC))
    if rules.per_assignment:
        left = max(rules.per_assignment - len(past), 0)
        next_at = next_at if left else None
    return Allowance(next_at=next_at, left_today=left_today, left=left)
