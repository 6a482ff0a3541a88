"""Lateness, bonus and rounding: what always holds, and the cases an instructor would ask about."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.course.course import read_course
from autograder.course.policy import DAY, HOUR, Attempts, Policy, counted, late_penalty
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
    ("raw", "step", "kept"), [(7.25, 0.5, 7.5), (7.24, 0.5, 7), (2.5, 1, 3), (0.7, 0.1, 0.7)]
)
def test_halves_are_rounded_up(raw, step, kept):
    """In favour of the student, and without the dust of binary fractions."""
    assert counted(Policy(rounding=step), raw, 10).points == kept


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
