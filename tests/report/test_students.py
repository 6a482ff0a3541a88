"""Each student over the course, on the index and in the table of grades."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from autograder.course.extensions import Extension, Extensions
from autograder.gradebook.effective_points import Counting
from autograder.report.index import render_index
from autograder.report.statistics import summarise
from autograder.report.students import bars, grades_csv, student_lines
from tests.report import samples
from tests.report.test_feedback import Reader

ROSTER = {"ada": "Ada Lovelace", "ben": "Ben", "cleo": "Cleo", "gus": "Gus"}
NOW = datetime(2026, 11, 20, tzinfo=UTC)
WEEK = timedelta(days=7)


def summary(name, *results, deadline=None, counting=None):
    """One assignment of a course of four."""
    assignment = replace(samples.assignment(), name=name, deadline=deadline)
    return summarise(
        assignment,
        [replace(result, assignment=name) for result in results],
        counting=counting,
        roster=ROSTER,
    )


@pytest.fixture
def course():
    """ada is good in all, ben in the first only, cleo has blank hand-ins, gus none."""
    return [
        summary("01-a", samples.perfect("ada"), samples.perfect("ben"), samples.empty("cleo")),
        summary("02-b", samples.perfect("ada"), samples.empty("ben"), samples.empty("cleo")),
        summary("03-c", samples.perfect("ada"), samples.empty("cleo")),
    ]


def students_in_group(course, word, now=NOW):
    """The students of whom something is true."""
    return {line.student for line in student_lines(course, None, now) if getattr(line, word)}


def test_who_falls_behind_and_who_never_came(course):
    """By the last two assignments; those who have nothing at all are named too."""
    assert students_in_group(course, "behind") == {"ben", "cleo", "gus"}
    assert students_in_group(course, "absent") == {"gus"}
    assert students_in_group(course[:2], "behind") == {"cleo", "gus"}
    assert students_in_group(course[:1], "behind") == set()


def test_what_is_not_due_yet_leaves_nobody_behind(course):
    """A deadline to come, one's own or the course's, is no deadline missed."""
    later = [*course[:2], summary("03-c", samples.perfect("ada"), deadline=NOW + WEEK)]
    assert students_in_group(later, "behind") == {"cleo", "gus"}
    assert students_in_group(later, "behind", NOW + 2 * WEEK) == {"ben", "cleo", "gus"}
    granted = {("ben", "03-c"): Extension(by=2 * WEEK)}
    rules = Counting(extensions=Extensions(granted))
    extended = summary("03-c", samples.perfect("ada"), deadline=NOW - WEEK, counting=rules)
    assert students_in_group([*course[:2], extended], "behind") == {"cleo", "gus"}


def test_a_fault_of_ours_leaves_nobody_behind(course):
    """Neither does what waits for a person."""
    assert students_in_group([*course[1:], summary("04-d", samples.fault("ben"))], "behind") >= {
        "gus"
    }
    faulty = [course[0], course[1], summary("03-c", samples.fault("ben"))]
    assert "ben" not in students_in_group(faulty, "behind")
    written = samples.empty("cleo")
    question = replace(written.exercises[-1], max_points=9.0)
    waiting = replace(written, exercises=(*written.exercises[:-1], question))
    assert "cleo" not in students_in_group([course[0], summary("02-b", waiting)], "behind")


def test_the_small_plot_has_a_bar_or_a_tick(course):
    """Full height for all points, a pixel for none, a tick where nothing came."""
    plots = {line.student: bars(line.cells) for line in student_lines(course, None, NOW)}
    assert plots["ada"] == ("M3 20v-16M9 20v-16M15 20v-16", "")  # 8 of 10, 2 are to be marked
    assert plots["ben"] == ("M3 20v-16M9 20v-1", "M15 20v-3")
    assert plots["gus"] == ("", "M3 20v-3M9 20v-3M15 20v-3")


def test_the_index_counts_what_lies_behind_its_links(course):
    """Handed in out of everybody, graded, to mark; the links name the overview's filters."""
    html = render_index(
        course, course="C", language="en", pages={"02-b"}, now=NOW, names=True, scale=None
    )
    page = Reader(html)
    hrefs = [a["href"] for a in page.named("a")]
    assert {"02-b.html#handed_in", "02-b.html#graded", "02-b.html#to_mark"} <= {*hrefs}
    assert not [href for href in hrefs if href.startswith("01-a")]
    text = " ".join("".join(page.text).split())
    assert "02-b3 / 4330" in text  # handed in, graded, to mark, late
    assert "fall behind3 never handed in1 to mark by hand8" in text
    keys = {a["id"] for a in page.named("p") if a.get("class") == "filter"}
    rows = [set(a["data-in"].split()) for a in page.named("tr") if "data-in" in a]
    assert keys == set().union(*rows) == {"behind", "absent", "open"}


def test_grades_have_names_and_everybody(course):
    """Whoever handed in nothing has a line of nothing."""
    rows = list(csv.DictReader(io.StringIO(grades_csv(course, None).decode("utf-8-sig"))))
    assert [(row["student"], row["name"], row["points"]) for row in rows] == [
        ("ada", "Ada Lovelace", "24"),
        ("ben", "Ben", "8"),
        ("cleo", "Cleo", "0"),
        ("gus", "Gus", "0"),
    ]
