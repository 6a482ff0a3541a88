"""How much there is to mark: `grade`, the overview and `mark` say the same."""

from __future__ import annotations

from functools import partial

import pytest

from autograder.batch.request import Event, Kind
from autograder.cli.summary import GradedSummary
from autograder.course.course import find_course
from autograder.gradebook.manual import Given, complete_result
from autograder.gradebook.store import Store
from autograder.marking.session import Wishes, open_session, write_sheet
from autograder.report.index import render_index
from autograder.report.overview import render_overview
from autograder.report.statistics import summarise
from tests.helpers import written_class as course


@pytest.fixture
def root(tmp_path):
    made = course.make_course(tmp_path / "course")
    course.sixty(made)
    return made


def by_grade(root):
    """What `autograder grade` says at its end."""
    store = Store(root / "results")
    told = GradedSummary(partial(complete_result, store))
    for result in store.results(course.NAME):
        told.add(Event(kind=Kind.UNCHANGED, student=result.student, result=result, run={}))
    return told


def by_overview(root):
    """The numbers of the overview: answers to mark, hand-ins with some, questions not answered."""
    store = Store(root / "results")
    results = [complete_result(store, result) for result in store.results(course.NAME)]
    summary = summarise(course.assignment_of(root), results)
    asked = [stat for stat in summary.exercises if stat.manual]
    return (
        sum(len(stat.waiting) for stat in asked),
        sum(any(row.waiting) for row in summary.rows),
        sum(len(stat.unanswered) for stat in asked),
        summary,
    )


def give(desk, answers, points):
    made = Given(name=answers[0].exercise, points=points)
    desk.mark(dict.fromkeys(answers, ""), lambda _, a: desk.signed(made, a))


def test_they_agree_before_while_and_after(root, tmp_path):
    """Answers are counted that are there; what was not answered apart, until it is confirmed."""
    desk = course.desk_of(root)
    session = open_session(find_course(root), "02", Wishes(marker="grace"))

    def said():
        told = by_grade(root)
        sentence = write_sheet(session, tmp_path / "marks.csv", names=False, excel=False)
        to_mark, hand_ins, unanswered, _ = by_overview(root)
        names = [question.name for question in desk.answers.questions]
        assert told.to_mark == to_mark == sum(map(desk.left, names))
        assert told.unanswered == unanswered == sum(map(desk.unanswered, names))
        assert not told.to_mark or f"(in {hand_ins} hand-ins)" in told.marking()
        assert f": 60 lines, {to_mark} to mark" in sentence
        assert (f"{unanswered} not answered" in sentence) is (unanswered > 0)
        return to_mark, hand_ins, unanswered

    assert said() == (53, 20, 7)
    give(desk, [a for a in desk.answers.of("overfitting") if not a.text], 0.0)
    assert said() == (53, 20, 3)
    for question in desk.answers.questions:
        give(desk, [a for a in desk.answers.of(question.name) if a.text], 1.0)
    assert said() == (0, 0, 3)
    give(desk, [a for a in desk.answers.of("why_bias") if not a.text], 0.0)
    assert said() == (0, 0, 0)
    assert by_grade(root).marking() == ""


def test_the_pages_show_these_numbers(root):
    """What is to be done, with who it is about; the index counts hand-ins."""
    to_mark, hand_ins, unanswered, summary = by_overview(root)
    page = render_overview(summary, language="en", misconceptions={})
    assert f'href="#to_mark">{to_mark}</a>' in page
    assert f'href="#unanswered">{unanswered}</a>' in page
    assert "Questions not answered (0 points)" in page
    index = render_index([summary], course="Course", language="en", pages={course.NAME})
    assert f'href="{course.NAME}.html#to_mark">{hand_ins}</a>' in index


def test_what_was_not_answered_is_no_open_point(root):
    """It counts as 0 at once, for the student too."""
    store = Store(root / "results")
    result = complete_result(store, store.read("student00", course.NAME))
    waits = {e.name: e.waits for e in result.exercises if e.name != "double"}
    assert waits == {"why_bias": True, "why_step": True, "overfitting": False}
    row = next(r for r in by_overview(root)[3].rows if r.student == "student00")
    assert (row.exercises[-1], row.waiting[-1]) == (0.0, False)
