"""A second look: who gets which answers, and how far two people agree."""

from __future__ import annotations

import pytest

from autograder.course.course import find_course
from autograder.errors import UsageError
from autograder.gradebook.manual import Given
from autograder.marking.second_look import kappa
from autograder.marking.session import Wishes, agreement_lines, open_session
from tests.helpers import written_class as course


@pytest.fixture
def root(tmp_path):
    made = course.make_course(tmp_path / "course")
    course.sixty(made)
    desk = course.desk_of(made)
    for number, answer in enumerate(desk.answers.of("why_bias")):
        give(desk, answer, number % 3 / 2)
    return made


def give(desk, answer, points):
    made = Given(name=answer.exercise, points=points)
    desk.mark({answer: ""}, lambda _, a: desk.signed(made, a))


def again(root, share="10%", marker="konrad"):
    return open_session(find_course(root), "02", Wishes(again=share, marker=marker))


def test_a_tenth_blind_and_the_same_tenth_tomorrow(root):
    """Of those with a mark and a text; their marks are not to be seen, and nothing counts."""
    session = again(root)
    chosen = session.desk.answers.answers
    assert len(chosen) == 2  # of 17 that wrote something
    assert all(answer.text for answer in chosen)
    assert [session.desk.given(answer) for answer in chosen] == [None, None]
    first = session.first
    before = {a: first.earned(a) for a in chosen}
    for answer in chosen:
        give(session.desk, answer, 1.0)
    assert {a: first.earned(a) for a in chosen} == before
    assert {a.key for a in again(root).desk.answers.answers} == {a.key for a in chosen}
    assert [again(root).desk.earned(answer) for answer in chosen] == [1.0, 1.0]


def test_how_far_they_agree(root):
    """A line per question with answers that both have marked."""
    session = again(root, "100%")
    for number, answer in enumerate(session.desk.answers.of("why_bias")):
        points = session.first.earned(answer)
        give(session.desk, answer, points if number else (points + 1) % 2)
    (line,) = agreement_lines(session)
    assert line.startswith("why_bias: 17 marked twice, 16 alike, mean difference ")
    assert "Cohen's kappa 0.9" in line
    assert list(agreement_lines(open_session(find_course(root), "02", Wishes(marker="x")))) == []


def test_kappa_of_a_known_table():
    """20 both, 5 and 10 apart, 15 neither (the usual example), and what chance alone makes."""
    pairs = [(1, 1)] * 20 + [(1, 0)] * 5 + [(0, 1)] * 10 + [(0, 0)] * 15
    assert kappa(pairs) == pytest.approx(0.4)
    assert kappa([(1, 1)] * 3) is None
    assert kappa([(0, 1), (1, 0)]) == pytest.approx(-1.0)


@pytest.mark.parametrize("share", ["0%", "101%", "ten", "10", "-5%"])
def test_a_share_is_a_percentage(root, share):
    """Otherwise it is said how to write it."""
    with pytest.raises(UsageError, match="is no share"):
        again(root, share)


def test_who_has_marked_them_cannot_be_the_second(root):
    """Nor is there a second look at nothing."""
    with pytest.raises(UsageError, match="cannot be the second person"):
        again(root, marker="grace")
    empty = course.make_course(root.parent / "other")
    course.answer(empty, "ada", why_bias="It shifts.")
    with pytest.raises(UsageError, match="nothing to look at"):
        again(empty)
