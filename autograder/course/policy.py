"""What graded points count in the end: lateness, bonus, rounding."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

DAY, HOUR, MINUTE = 86_400, 3_600, 60


class Attempts(StrEnum):
    """Which of a student's hand-ins counts."""

    LAST = "last"  # the newest, late or not
    IN_TIME = "in_time"  # the newest that came in time; without any, the newest
    BEST = "best"  # the one that counts most points, lateness included


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The section `[policy]` of `course.toml` or of one `assignment.toml`.

    Attributes
    ----------
    late_per_day, late_per_hour : float
        Share of the maximum that each day (hour) begun after the deadline costs.
    zero_after_hours : float
        From this long after the deadline on nothing counts.
    grace_minutes : float
        Up to this long after the deadline a hand-in is in time; after it, the deadline counts.
    attempts : Attempts
        Which of several hand-ins counts.
    bonus_at_most : float
        Points that exercises marked `bonus` can add altogether.
    rounding : float
        Points are rounded to multiples of this, halves up; 0 leaves them as they are.
    """

    late_per_day: float = 0.0
    late_per_hour: float = 0.0
    zero_after_hours: float = math.inf
    grace_minutes: float = 0.0
    attempts: Attempts = Attempts.LAST
    bonus_at_most: float = math.inf
    rounding: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What one result counts.

    Attributes
    ----------
    points, max_points : float
        After the policy, and of the exercises that are no bonus.
    graded : float
        As graded, all exercises together.
    penalty : float
        Points lost for lateness.
    seconds_late : float
        0 for a hand-in that came in time, grace included.
    """

    points: float
    max_points: float
    graded: float
    penalty: float = 0.0
    seconds_late: float = 0.0


def seconds_between(due: datetime, came: datetime) -> float:
    """Seconds after a deadline, negative before it; also where the clock was set in between."""
    return came.timestamp() - due.timestamp()


def days_between(due: datetime, came: datetime) -> int:
    """Days begun after a deadline, by the calendar and clock of its zone.

    Around the change to or from summer time a day has 23 or 25 hours.
    """
    wall = came.astimezone(due.tzinfo).replace(tzinfo=None) - due.replace(tzinfo=None)
    return max(math.ceil(wall / timedelta(days=1)), int(seconds_between(due, came) > 0))


def late_penalty(
    policy: Policy,
    points: float,
    max_points: float,
    seconds_late: float,
    days_late: int | None = None,
) -> float:
    """The points that a hand-in loses by its lateness, at most those it has.

    Parameters
    ----------
    points, max_points : float
        What it earned, and what could be earned: the shares of the policy are shares of this.
    seconds_late : float
        Time between deadline and hand-in; negative for one that was early.
    days_late : int, optional
        Days begun by the calendar (`days_between`); without it, of 24 hours each.
    """
    if seconds_late <= policy.grace_minutes * MINUTE:
        return 0.0
    if seconds_late > policy.zero_after_hours * HOUR:
        return points
    days = math.ceil(seconds_late / DAY) if days_late is None else days_late
    share = policy.late_per_day * days
    share += policy.late_per_hour * math.ceil(seconds_late / HOUR)
    return min(points, round(share * max_points, 6))


def counted(
    policy: Policy,
    points: float,
    max_points: float,
    *,
    bonus: float = 0.0,
    max_bonus: float = 0.0,
    seconds_late: float = 0.0,
    days_late: int | None = None,
) -> Counted:
    """Apply a policy to the points of one hand-in: 0 <= points <= max_points + max_bonus.

    Parameters
    ----------
    points, max_points : float
        Of the exercises that are no bonus.
    bonus, max_bonus : float
        Of those that are.
    seconds_late : float
        Time between deadline and hand-in; negative for one that was early.
    days_late : int, optional
        See `late_penalty`.
    """
    earned = points + min(bonus, policy.bonus_at_most)
    penalty = late_penalty(policy, earned, max_points, seconds_late, days_late)
    ceiling = max_points + min(max_bonus, policy.bonus_at_most)
    kept = min(max(_round_points(earned - penalty, policy.rounding), 0.0), ceiling)
    late = seconds_late if seconds_late > policy.grace_minutes * MINUTE else 0.0
    return Counted(
        points=round(kept, 6),
        max_points=max_points,
        graded=round(points + bonus, 6),
        penalty=round(penalty, 6),
        seconds_late=late,
    )


def _round_points(points: float, step: float) -> float:
    """To the nearest multiple, halves up; the dust of binary fractions decides nothing."""
    return math.floor(round(points / step, 6) + 0.5) * step if step else points
