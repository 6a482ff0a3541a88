"""Lateness, bonus and rounding: what always holds, and the cases an instructor would ask about."""

import math
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.course.course import read_course
from autograder.course.policy import (
    DAY,
    HOUR,
    MINUTE,
    Attempts,
    Policy,
    counted,
    days_between,
    late_penalty,
    seconds_between,
)
from autograder.errors import ContentError
from tests.helpers.tiny_course import write

points = st.floats(0, 200).map(lambda value: round(value, 3))
lateness = st.floats(-10 * DAY, 30 * DAY)


@st.composite
def policies(draw):
    """Any policy that a course can have."""
    share = draw(st.floats(0, 1))
    daily = draw(st.booleans())
    return Policy(
        late_per_day=share if daily else 0.0,
        late_per_hour=0.0 if daily else share,
        zero_after_hours=draw(st.one_of(st.just(math.inf), st.floats(0, 500))),
        grace_minutes=draw(st.floats(0, 3000)),
        bonus_at_most=draw(st.one_of(st.just(math.inf), st.floats(0, 20))),
        rounding=draw(st.sampled_from([0.0, 0.1, 0.25, 0.5, 1.0, 3.0])),
    )


def shares(earned, maximum):
    """Points within their maximum."""
    return min(earned, maximum), maximum


@given(policies(), points, points, points, points, lateness)
def test_points_stay_between_zero_and_maximum_plus_bonus(policy, p, most, b, more, late):
    """Whatever the policy, nothing is negative and nothing exceeds what could be earned."""
    (p, most), (b, more) = shares(p, most), shares(b, more)
    found = counted(policy, p, most, bonus=b, max_bonus=more, seconds_late=late)
    assert 0 <= found.points <= most + min(more, policy.bonus_at_most) + 1e-6
    assert 0 <= found.penalty <= found.graded
    assert found.graded == pytest.approx(p + b, abs=1e-6)


@given(policies(), points, points, points, lateness)
def test_more_points_never_count_less(policy, p, q, most, late):
    """Of two hand-ins at one time the better one counts at least as much."""
    low, high = sorted((min(p, most), min(q, most)))
    found = [counted(policy, value, most, seconds_late=late).points for value in (low, high)]
    assert found[0] <= found[1]


@given(policies(), points, points, lateness, lateness)
def test_later_never_counts_more(policy, p, most, first, second):
    """Of two equal hand-ins the earlier one counts at least as much."""
    early, late = sorted((first, second))
    found = [counted(policy, min(p, most), most, seconds_late=s) for s in (early, late)]
    assert found[0].points >= found[1].points
    assert found[0].penalty <= found[1].penalty


@given(policies(), points, points)
def test_in_time_costs_nothing(policy, p, most):
    """Up to the deadline and through the grace time there is no penalty."""
    for seconds in (-DAY, 0.0, policy.grace_minutes * 60):
        assert late_penalty(policy, min(p, most), most, seconds) == 0


DAILY = Policy(late_per_day=0.1, grace_minutes=15)


@pytest.mark.parametrize(
    ("policy", "seconds", "penalty"),
    [
        (DAILY, 15 * 60, 0),
        (DAILY, 15 * 60 + 1, 1),
        (DAILY, DAY, 1),
        (DAILY, DAY + 1, 2),
        (DAILY, 40 * DAY, 8),
        (Policy(late_per_hour=0.02), 90 * 60, 0.4),
        (Policy(zero_after_hours=0), 1, 8),
        (Policy(zero_after_hours=72), 72 * HOUR, 0),
        (Policy(zero_after_hours=72), 72 * HOUR + 1, 8),
        (Policy(late_per_day=0.1, zero_after_hours=72), 2 * DAY, 2),
    ],
)
def test_lateness_costs_what_the_course_says(policy, seconds, penalty):
    """8 of 10 points: a share of the maximum for each day or hour begun, or everything."""
    assert late_penalty(policy, 8, 10, seconds) == pytest.approx(penalty)


def test_bonus_counts_beyond_the_maximum_up_to_its_limit():
    """Bonus points fill gaps or exceed the maximum, but never more of them than allowed."""
    assert counted(Policy(), 9, 10, bonus=3, max_bonus=4).points == 12
    assert counted(Policy(bonus_at_most=2), 9, 10, bonus=3, max_bonus=4).points == 11
    assert counted(Policy(bonus_at_most=0), 10, 10, bonus=3, max_bonus=4).points == 10


@pytest.mark.parametrize(
    ("raw", "step", "kept"),
    [
        *((7.25, 0.5, 7.5), (7.24, 0.5, 7), (2.5, 1, 3), (0.7, 0.1, 0.7)),
        *((7.249998, 0.5, 7), (7.2499998, 0.5, 7.5)),
    ],
)
def test_halves_are_rounded_up(raw, step, kept):
    """In favour of the student, and without the dust of binary fractions."""
    assert counted(Policy(rounding=step), raw, 10).points == kept


def test_points_have_six_digits():
    """A third of a point, a third of it lost: no fewer digits are kept, and no dust."""
    policy = Policy(late_per_day=1 / 30)
    third = counted(policy, 10 / 3, 10, seconds_late=1)
    assert (third.points, third.graded, third.penalty) == (3.0, 3.333333, 0.333333)
    assert late_penalty(policy, 10 / 3, 10, seconds_late=1) == 0.333333
    lost = counted(Policy(zero_after_hours=0), 10 / 3, 10, seconds_late=1)
    assert (lost.points, lost.penalty) == (0, 3.333333)
    assert counted(Policy(), 10 / 3, 10).points == 3.333333


def test_what_is_not_said_is_nothing():
    """No bonus, none possible, in time."""
    plain = counted(Policy(), 9, 10)
    assert (plain.points, plain.graded, plain.seconds_late) == (9, 9, 0)
    assert counted(Policy(rounding=3), 10, 10).points == 9
    assert counted(Policy(rounding=4), 10, 10).points == 10  # 12 are more than there are


@pytest.mark.parametrize(
    ("minutes", "reported"), [(-5, 0), (0, 0), (10, 0), (15, 0), (16, 16), (60, 60)]
)
def test_the_lateness_that_is_told_begins_after_the_grace(minutes, reported):
    """Then it counts from the deadline."""
    seen = counted(DAILY, 8, 10, seconds_late=minutes * MINUTE).seconds_late
    assert seen == reported * MINUTE


BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("later", "days"),
    [
        *((timedelta(hours=-30), 0), (timedelta(hours=-1), 0), (timedelta(0), 0)),
        *(
            (timedelta(seconds=1), 1),
            (timedelta(hours=24), 1),
            (timedelta(hours=24, seconds=1), 2),
        ),
    ],
)
def test_days_that_have_begun(later, days):
    """None before the deadline, nor at it."""
    due = datetime(2026, 11, 3, 23, 59, tzinfo=BERLIN)
    assert days_between(due, due + later) == days


def test_in_the_hour_that_comes_twice_the_second_one_is_late():
    """By the clock on the wall it was twenty minutes early; forty had passed."""
    due = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
    came = datetime(2026, 10, 25, 2, 10, fold=1, tzinfo=BERLIN)
    assert seconds_between(due, came) == 40 * MINUTE
    assert days_between(due, came) == 1


def test_one_second_is_late_in_that_hour_too():
    """By the clock on the wall it was almost an hour early."""
    due = datetime(2026, 10, 25, 2, 59, 59, tzinfo=BERLIN)
    came = datetime(2026, 10, 25, 2, 0, fold=1, tzinfo=BERLIN)
    assert seconds_between(due, came) == 1
    assert days_between(due, came) == 1
    assert days_between(due, due) == 0


def test_a_night_in_which_the_clock_is_set_has_another_length():
    """Also where both moments are told in the course's zone."""
    due = datetime(2026, 10, 24, 23, 59, tzinfo=BERLIN)
    came = datetime(2026, 10, 25, 23, 59, tzinfo=BERLIN)
    assert seconds_between(due, came) == 25 * HOUR
    assert days_between(due, came) == 1


COURSE = 'schema = 1\ntitle = { de = "K", en = "C" }\n'


def test_course_toml_says_the_policy(tmp_path):
    """Every rule of [policy] is read; what is left out is as if there were none."""
    text = '[policy]\nlate_per_day = 0.1\ngrace_minutes = 15\nattempts = "best"\n'
    policy = read_course(write(tmp_path / "course.toml", COURSE + text)).policy
    assert policy == Policy(late_per_day=0.1, grace_minutes=15, attempts=Attempts.BEST)
    assert read_course(write(tmp_path / "course.toml", COURSE)).policy == Policy()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("late_per_day = 10", "late_per_day = 0.1"),
        ("late_per_day = -0.1", "negative"),
        ("late_per_day = 0.1\nlate_per_hour = 0.1", "both"),
        ('attempts = "first"', "Known here: last, in_time, best"),
        ("late_per_week = 0.1", "late_per_day"),
        ("rounding = true", "a number"),
    ],
)
def test_a_wrong_policy_teaches(tmp_path, line, said):
    """Per cent for a share, two rules at once, unknown words: the message says what to write."""
    path = write(tmp_path / "course.toml", f"{COURSE}[policy]\n{line}\n")
    with pytest.raises(ContentError) as caught:
        read_course(path)
    assert said in f"{caught.value.message} {caught.value.hint}"
