"""The numbers of the instructor's pages, and the students behind each of them."""

import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from autograder.course.extensions import Extension, Extensions
from autograder.gradebook.effective_points import Counting
from autograder.report.groups import histogram, overview_groups, short_names
from autograder.report.overview import render_overview
from autograder.report.statistics import summarise
from autograder.report.summary import Standing
from tests.report import samples
from tests.report.test_feedback import Reader

ROSTER = {"ada": "Ada Lovelace", "ben": "Ben Öz", "cleo": "Cleo", "gus": "Gus", "hal": "Hal"}


@pytest.fixture
def summary():
    """Hand-ins of all kinds; of the roster, gus has nothing, and hal's is not graded yet."""
    entries = [make() for make in samples.EVERY]
    return summarise(samples.assignment(), entries, roster=ROSTER, collected={"ada", "hal"})


@pytest.fixture
def page(summary):
    """The overview in English."""
    return render_overview(summary, language="en", misconceptions=samples.MISCONCEPTIONS)


def group(summary, key):
    """Who is in a group."""
    found = overview_groups(summary, histogram(summary), samples.MISCONCEPTIONS, "en").get(key)
    return set(found.students) if found else set()


@pytest.mark.parametrize(
    ("key", "students"),
    [
        ("missing", {"gus"}),
        ("collected", {"hal"}),
        ("graded", {"ada", "ben", "cleo", samples.EVIL_NAME}),
        ("to_mark", {"ada", "ben", "cleo", samples.EVIL_NAME}),
        ("rejected", {"dora"}),
        ("faults", {"emil"}),
        ("timeouts", {"ben"}),
        ("exercise2-partly", {"ben", samples.EVIL_NAME}),
        ("exercise4-waiting", {"ada", "ben", "cleo", samples.EVIL_NAME}),
        ("exercise4-fully", set()),
        ("exercise4-not_at_all", set()),
        ("mistake2-made", {"ben"}),
        ("points1", {"cleo"}),
    ],
)
def test_who_is_behind_a_number(summary, key, students):
    """Each group holds those it is named after, and nobody else."""
    assert group(summary, key) == students


def test_each_check_leads_to_those_who_failed_it(summary):
    """In the order of the table."""
    for place, stat in enumerate(summary.checks, 1):
        assert group(summary, f"check{place}-failed") == set(stat.failed)
        assert stat.passed + len(stat.failed) == stat.count


def test_everybody_on_the_roster_is_on_the_page_by_name(summary, page):
    """With a hand-in or without one; ids stand beside the names."""
    text = "".join(Reader(page).text)
    for student, name in ROSTER.items():
        assert f"{name}{student}" in text
    assert "5 / 5" not in text
    assert f"{len(summary.handed_in)} / 5" in text


def test_rows_are_in_the_order_of_names():
    """Ö stands with O, and capitals are no other letters."""
    roster = {"1": "Zoe", "2": "Öden", "3": "otto", "4": "Pia"}
    summary = summarise(samples.assignment(), [], roster=roster)
    assert [row.name for row in summary.rows] == ["Öden", "otto", "Pia", "Zoe"]


def test_who_is_exempt_is_not_missing():
    """They handed in nothing, and nobody waits for it."""
    rules = Counting(extensions=Extensions({("gus", ""): Extension(exempt=True)}))
    summary = summarise(samples.assignment(), [], counting=rules, roster=ROSTER)
    assert group(summary, "exempt") == {"gus"}
    assert group(summary, "missing") == ROSTER.keys() - {"gus"}


def test_every_number_with_students_is_a_link_there_and_back(page):
    """Each fragment that is linked to has one element, and each group shows in rows."""
    elements = Reader(page).elements
    ids = Counter(attrs["id"] for _, attrs in elements if "id" in attrs)
    assert not [key for key, count in ids.items() if count > 1]
    hrefs = {a["href"][1:] for tag, a in elements if tag == "a" and a["href"].startswith("#")}
    assert hrefs <= ids.keys()
    keys = {a["id"] for _, a in elements if a.get("class") == "filter"}
    rows = [set(a["data-in"].split()) for tag, a in elements if tag == "tr" and "data-in" in a]
    assert keys == set().union(*rows)
    assert keys <= hrefs


def test_tiles_count_hand_ins_and_not_checks(summary, page):
    """Two checks of one hand-in that ran out of time are one hand-in."""
    (ben,) = [row for row in summary.rows if row.student == "ben"]
    twice = replace(ben, timeouts=2)
    rows = tuple(twice if row is ben else row for row in summary.rows)
    html = render_overview(replace(summary, rows=rows), language="en")
    assert re.search(r'Out of time</dt><dd><a [^>]*href="#timeouts">1</a>', html)


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "Antworten zu bewerten: 4"), ("en", "Answers to mark: 4")],
)
def test_what_waits_to_be_marked_is_counted_and_the_command_is_named(summary, language, words):
    """The number is that of answers without points."""
    text = "".join(Reader(render_overview(summary, language=language)).text)
    assert f"{words} · autograder mark 02-activations" in " ".join(text.split())


def test_nothing_to_mark_is_nothing_to_do():
    """Once all answers have points, their question is counted like any other exercise."""
    result = samples.perfect()
    marked = replace(result.exercises[-1], status="passed", points=2.0)
    summary = summarise(
        samples.assignment(), [replace(result, exercises=(*result.exercises[:-1], marked))]
    )
    assert summary.exercises[3].fully == ("ada",)
    assert "autograder mark" not in render_overview(summary, language="en")


def test_bars_are_of_a_round_width_and_hold_everybody(summary):
    """Ten points are twenty bars of a half, thirty are fifteen of two; the maximum is in the last."""
    bins = histogram(summary)
    assert [(bar.low, bar.high) for bar in bins] == [(n / 2, (n + 1) / 2) for n in range(20)]
    assert [bar.low for bar in histogram(replace(summary, max_points=30.0))] == [*range(0, 30, 2)]
    assert sum(len(bar.students) for bar in bins) == len(group(summary, "graded"))
    top = replace(summary, max_points=8.0)
    assert "ada" in histogram(top)[-1].students


def test_no_graded_hand_in_has_no_bars():
    """Nothing is drawn of nothing."""
    assert histogram(summarise(samples.assignment(), [samples.rejected()])) == []


def test_a_hand_in_with_more_points_than_there_are_has_a_bar():
    """Bonus points do not fall off the end."""
    summary = summarise(samples.assignment(), [samples.perfect()])
    rows = tuple(replace(row, points=43.0) for row in summary.rows)
    last = histogram(replace(summary, rows=rows))[-1]
    assert (last.low, last.high, last.students) == (40.0, 43.0, ("ada",))


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (("02-relu", "03-loss"), ["02", "03"]),
        (("02-relu", "02-loss"), ["02-relu", "02-loss"]),
        (("relu", "loss"), ["relu", "loss"]),
    ],
)
def test_short_names_tell_assignments_apart(names, short):
    """Numbers where they do, else the whole name."""
    assert list(short_names(names).values()) == short


def test_a_row_knows_its_own_deadline():
    """Extensions included."""
    due = datetime(2026, 11, 2, tzinfo=UTC)
    rules = Counting(extensions=Extensions({("ada", ""): Extension(by=timedelta(hours=12))}))
    summary = summarise(
        replace(samples.assignment(), deadline=due), [], counting=rules, roster={"ada": "Ada"}
    )
    (row,) = summary.rows
    assert datetime.fromisoformat(row.deadline) - due == timedelta(hours=12)
    assert row.status is Standing.MISSING
