"""Penalties, bonus, extensions and grades on the pages, in words and as files."""

import csv
import dataclasses
import io
from datetime import datetime, timedelta, timezone

import pytest

from autograder.course.extensions import Extension, Extensions
from autograder.course.grading_scale import Scale
from autograder.course.policy import Policy
from autograder.course.records import Level
from autograder.gradebook.effective_points import Counting
from autograder.report.counts import count_points
from autograder.report.feedback import render_html
from autograder.report.index import render_index
from autograder.report.markdown import render_markdown
from autograder.report.overview import render_overview, students_csv
from autograder.report.statistics import summarise
from autograder.report.students import grades_csv
from autograder.report.visibility import shown
from tests.report import samples
from tests.report.test_feedback import Reader
from tests.report.test_site import receive

DEADLINE = datetime(2026, 11, 2, 23, 59, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def assignment():
    """10 points, 2 of them bonus; a tenth of the other 8 off per day."""
    plain = samples.assignment()
    exercises = tuple(dataclasses.replace(e, bonus=e.name == "tanh") for e in plain.exercises)
    policy = Policy(late_per_day=0.1)
    return dataclasses.replace(plain, exercises=exercises, deadline=DEADLINE, policy=policy)


@pytest.fixture
def rules(tmp_path):
    """ada two days late, ben with an extension of three, cleo exempt."""
    receive(tmp_path, "ada", DEADLINE + timedelta(hours=30))
    receive(tmp_path, "ben", DEADLINE + timedelta(hours=30))
    granted = {
        ("ben", "02-activations"): Extension(by=timedelta(days=3)),
        ("cleo", "02-activations"): Extension(exempt=True),
    }
    return Counting(extensions=Extensions(granted), submitted=tmp_path)


def words(html):
    """The text of a page on one line."""
    return " ".join("".join(Reader(html).text).split())


@pytest.mark.parametrize(
    ("student", "language", "said"),
    [
        ("ada", "de", ["1 Tag 6 Std. nach der Frist: 1,6 Punkte Abzug", "mit 8 Punkten"]),
        ("ada", "en", ["1 day 6 h after the deadline: 1.6 points off", "with 8 points"]),
        ("ben", "en", ["Your deadline was 2026-11-05 23:59."]),
        ("cleo", "de", ["befreit"]),
        ("dora", "de", []),
    ],
)
def test_the_page_says_what_counts_and_why(assignment, rules, student, language, said):
    """A short sentence each, in HTML and in Markdown; nothing where nothing is to be said."""
    result = samples.perfect(student)
    found = count_points(rules, assignment, result, language)
    assert len(found.said) == len(said)
    view = shown(result, assignment, level=Level.SENTENCES, language=language, counting=rules)
    html, markdown = words(render_html(view)), render_markdown(view).replace("\\", "")
    for part in said:
        assert part in html
        assert part in markdown
    assert ("(Bonus)" if language == "de" else "(bonus)") in html
    assert view.points == (6.4 if student == "ada" else 8)
    assert view.max_points == 8


def test_the_overview_lists_who_is_late_and_what_it_costs(assignment, rules):
    """Whoever has more time or is exempt is not late; the table shows what counts."""
    summary = summarise(
        assignment, [samples.perfect(name) for name in ("ada", "ben", "cleo")], None, rules
    )
    assert [(late.student, late.penalty) for late in summary.late] == [("ada", 1.6)]
    page = words(render_overview(summary, language="en"))
    assert "1 day 6 h1.6" in page
    assert "exempt8" in page
    rows = list(csv.DictReader(io.StringIO(students_csv(summary).decode("utf-8-sig"))))
    assert [(r["counts"], r["penalty"]) for r in rows] == [
        ("6.4", "1.6"),
        ("8", ""),
        ("exempt", ""),
    ]


def test_without_a_policy_the_table_has_no_further_column(assignment):
    """What counts is what was graded: said once."""
    plain = dataclasses.replace(assignment, exercises=samples.assignment().exercises)
    summary = summarise(plain, [samples.perfect()])
    assert not summary.policy_shows
    assert ">Counts<" not in render_overview(summary, language="en")


SCALE = Scale((("1.0", 0.9), ("4.0", 0.5)))


def test_the_index_gives_grades_and_their_distribution(assignment, rules):
    """Exempt students are measured by the rest; a missing hand-in is zero points."""
    other = dataclasses.replace(assignment, name="03-more", deadline=None)
    summaries = [
        summarise(assignment, [samples.perfect(n) for n in ("ada", "ben", "cleo")], None, rules),
        summarise(other, [samples.perfect(n) for n in ("ben", "cleo")], None, rules),
    ]
    rows = csv.DictReader(io.StringIO(grades_csv(summaries, SCALE).decode("utf-8-sig")))
    assert [(r["student"], r["points"], r["max_points"], r["grade"]) for r in rows] == [
        ("ada", "6.4", "16", "5.0"),
        ("ben", "16", "16", "1.0"),
        ("cleo", "8", "8", "1.0"),
    ]
    page = words(render_index(summaries, course="C", language="en", pages=(), scale=SCALE))
    assert "1.02100%100% 4.000%100%" in page
    assert "1.0 *" in page  # the written question is still to be read
    assert "ECTS" in page
    german = words(render_index(summaries, course="C", language="de", pages=(), scale=SCALE))
    assert "1,02100\u00a0%" in german.replace(" %", "\u00a0%")


def test_there_is_no_grade_while_a_fault_of_ours_is_open(assignment):
    """A grade without all points would be a wrong one."""
    summary = summarise(assignment, [samples.fault("ada")])
    assert grades_csv([summary], SCALE).endswith(b'"ada","","","0","8","0",""\r\n')
    page = render_index([summary], course="C", language="en", pages=())
    assert ">Grade<" not in page
