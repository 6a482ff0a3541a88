"""The instructor's pages: numbers, words, links."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from autograder.course.records import Verdict
from autograder.gradebook.store import Damage
from autograder.report.overview import (
    anonymous,
    as_json,
    checks_csv,
    feedback_link,
    render_overview,
    students_csv,
)
from autograder.report.statistics import discrimination, summarise
from autograder.report.summary import Reason
from tests.report import samples
from tests.report.test_feedback import Reader

ATTEMPTS = [
    {"code": "reply", "what": "", "file": "", "line": 0},
    {"code": "network", "what": "import socket", "file": "activations.py", "line": 3},
    {"code": "network", "what": samples.EVIL, "file": "activations.py", "line": 7},
]
DAMAGE = Damage(student="zoe", assignment="02-activations", path=Path("r.json"), reason="half")


@pytest.fixture
def entries():
    """One of each kind, and a second perfect one."""
    return [*(make() for make in samples.EVERY), samples.perfect("fay"), DAMAGE]


@pytest.fixture
def summary(entries):
    """The class in numbers; ben's hand-in has been up to something."""
    return summarise(samples.assignment(), entries, {"ben": {"attempts": ATTEMPTS}, "ada": {}})


def html_of(summary, language="de", **more):
    """The page."""
    return render_overview(
        summary, language=language, misconceptions=samples.MISCONCEPTIONS, **more
    )


def test_averages_are_over_graded_hand_ins(summary):
    """Rejected hand-ins, faults of ours and damaged files do not pull the mean down."""
    assert sorted(summary.points) == [0.0, 4.0, 5.0, 8.0, 8.0]
    assert summary.mean == pytest.approx(5.0)
    assert summary.median == 5.0
    assert len(summary.rows) == 8


def test_exercises_are_counted(summary):
    """Fully, partly and not at all, and the mean, worked out by hand."""
    sigmoid = summary.exercises[1]
    assert sigmoid.fully == ("ada", "fay")
    assert sigmoid.partly == ("ben", samples.EVIL_NAME)
    assert sigmoid.not_at_all == ("cleo",)
    assert sigmoid.mean == pytest.approx((4 + 2 + 0 + 1 + 4) / 5)


def test_the_hardest_check_is_first(summary):
    """Checks are sorted by the share that passed."""
    rates = [stat.rate for stat in summary.checks]
    assert rates == sorted(rates)
    assert (summary.checks[0].id, summary.checks[0].rate) == ("test_sigmoid_scalar", 0.4)


def test_time_outs_and_crashes_are_counted(summary):
    """Each verdict in its column."""
    tanh = next(stat for stat in summary.checks if stat.id == "test_tanh_values")
    assert (tanh.timeouts, tanh.crashes, tanh.passed) == (1, 1, 3)
    assert tanh.failed == ("ben", "cleo")


def test_discrimination_is_the_point_biserial_correlation():
    """The textbook formula gives the same number; without spread there is none."""
    passed = [True, True, False, True, False, False]
    rest = [8.0, 7.0, 3.0, 5.0, 4.0, 1.0]
    right, wrong = [8.0, 7.0, 5.0], [3.0, 4.0, 1.0]
    expected = (np.mean(right) - np.mean(wrong)) / np.std(rest) * np.sqrt(0.5 * 0.5)
    assert discrimination(passed, rest) == pytest.approx(expected, abs=1e-3)
    assert discrimination([True] * 4, [1, 2, 3, 4]) is None
    assert discrimination([True, False, True], [2, 2, 2]) is None
    assert discrimination([True, False], [2, 1]) is None


def test_a_check_is_not_correlated_with_itself():
    """The check's own points are taken out of the total first."""
    entries = [
        samples.result(samples.exercise("relu", {0: samples.check("relu", 0, Verdict.FAILED)})),
        *(samples.result(samples.exercise("relu")) for _ in range(3)),
    ]
    summary = summarise(samples.assignment(), entries)
    assert all(stat.discrimination is None for stat in summary.checks)


def test_misconceptions_count_students_and_not_checks(summary):
    """Three checks with one mistake are one student."""
    found = {stat.name: stat.students for stat in summary.misconceptions}
    assert found == {"sigmoid-overflow": ("ben",), samples.EVIL: (samples.EVIL_NAME,)}


def test_who_needs_a_person_and_why(summary):
    """Faults of ours, rejected hand-ins and damaged files are named; questions are counted."""
    assert {(h.student, h.reason) for h in summary.humans} == {
        ("dora", Reason.REJECTED),
        ("emil", Reason.ENGINE_ERROR),
        ("zoe", Reason.DAMAGED),
    }
    question = summary.exercises[3]
    assert (question.name, question.count, len(question.waiting)) == ("why_nonlinear", 0, 5)


def test_a_faulty_check_needs_a_person_and_counts_for_nobody():
    """An engine error in one check is reported, and is no failure in the statistics."""
    broken = samples.check("relu", 0, Verdict.ENGINE_ERROR)
    summary = summarise(
        samples.assignment(), [samples.result(samples.exercise("relu", {0: broken}))]
    )
    (human,) = summary.humans
    assert (human.reason, human.names) == (Reason.CHECK_ERROR, ("relu",))
    assert [stat.id for stat in summary.checks] == ["test_relu_input"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_is_sound(summary, language):
    """Well-formed, one h1, no element of a student's, only our script, whose hash is allowed."""
    html = html_of(summary, language)
    page = Reader(html)
    tags = [tag for tag, _ in page.elements]
    assert tags.count("h1") == tags.count("main") == tags.count("script") == 1
    assert "onerror" not in {name for _, attrs in page.elements for name in attrs}
    assert all(attrs["alt"] and attrs["src"].startswith("data:") for attrs in page.named("img"))
    policy = next(a["content"] for a in page.named("meta") if "http-equiv" in a)
    assert "script-src 'sha256-" in policy
    assert "unsafe" not in policy


def test_every_number_is_there_without_a_script(summary):
    """The table of students is complete in the HTML itself."""
    text = "".join(Reader(html_of(summary)).text)
    for name in ("ada", "ben", "cleo", "dora", "emil", "fay", "zoe"):
        assert name in text


def test_an_empty_class_has_a_page():
    """No result yet is not an error."""
    assert "Noch keine Ergebnisse" in html_of(summarise(samples.assignment(), []))


def test_only_rejected_hand_ins_have_a_page():
    """Without a graded hand-in there is no mean, and still a page."""
    assert "dora" in html_of(summarise(samples.assignment(), [samples.rejected()]))


@pytest.mark.parametrize(
    "name", ["javascript:alert(1)", "//evil.example", 'a"b', "ä#?%", "caf\udce9"]
)
def test_links_stay_inside(name):
    """A name cannot turn its link into a scheme, another host or another attribute."""
    link = feedback_link(name, "02")
    assert link.startswith("../feedback/")
    assert link.endswith("/02.html")
    assert not set('"<>#? :') & set(link)
    assert link.isascii()


def test_an_anonymous_page_names_nobody(summary):
    """Names, words of students and links are gone; points stay."""
    hidden = anonymous(summary, "en")
    html = html_of(hidden, "en", links=False)
    for name in ("ada", "ben", "cleo", "dora", "emil", "fay", "zoe", "aktivierung.py"):
        assert f">{name}" not in html
        assert name.encode() not in students_csv(hidden)
    assert "Person 1" in html
    assert sorted(r.points or 0 for r in hidden.rows) == sorted(
        r.points or 0 for r in summary.rows
    )


def test_an_anonymous_page_has_no_names_of_the_roster_and_no_extensions(entries):
    """What the JSON says of checks and deadlines names nobody either."""
    summary = summarise(samples.assignment(), entries, roster={"ada": "Ada Lovelace", "gus": "G"})
    summary = replace(
        summary, rows=tuple(replace(row, deadline="2026-11-09") for row in summary.rows)
    )
    said = as_json(anonymous(summary, "en")).decode()
    for word in ("Lovelace", '"ada"', '"ben"', '"gus"', "2026-11-09"):
        assert word not in said


def test_csv_and_json_say_the_same(summary):
    """The files beside the page hold its numbers."""
    document = json.loads(as_json(summary))
    assert document["mean"] == summary.mean
    checks = list(csv.DictReader(io.StringIO(checks_csv(summary, "en").decode("utf-8-sig"))))
    assert [row["check"] for row in checks] == [stat.id for stat in summary.checks]
    students = list(csv.DictReader(io.StringIO(students_csv(summary).decode("utf-8-sig"))))
    assert {row["student"] for row in students} >= {"ada", "zoe"}
    assert next(row for row in students if row["student"] == "emil")["points"] == ""


def test_a_formula_in_a_name_is_no_formula(summary):
    """The CSV files of the report are as harmless as the export."""
    rows = (replace(summary.rows[0], student="=cmd"), *summary.rows[1:])
    assert b'"\'=cmd"' in students_csv(replace(summary, rows=rows))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ("Einen Blick wert", "kein Vorwurf", "will ins Netz", "activations.py, Zeile 3")),
        ("en", ("Worth a look", "no accusation", "reaches for the net", "activations.py, line 3")),
    ],
)
def test_attempts_are_shown_as_a_reason_to_look(summary, language, words):
    """Who, what and where, in plain words; nobody else stands there, and no point is lost."""
    html = html_of(summary, language)
    text = " ".join("".join(Reader(html).text).split())
    for word in words:
        assert word in text
    assert "import socket" in text
    assert [look.student for look in summary.looks] == ["ben"]
    without = summarise(samples.assignment(), [samples.middling("ben")])
    (ben,) = [row for row in summary.rows if row.student == "ben"]
    assert ben.points == without.rows[0].points
    assert "Worth a look" not in html_of(without, "en")


def test_attempts_are_in_the_files(summary):
    """The codes in the table of students, everything in the JSON."""
    rows = list(csv.DictReader(io.StringIO(students_csv(summary).decode("utf-8-sig"))))
    assert {row["student"]: row["attempts"] for row in rows if row["attempts"]} == {
        "ben": "reply network"
    }
    (look,) = json.loads(as_json(summary))["looks"]
    assert [attempt["line"] for attempt in look["attempts"]] == [0, 3, 7]


def test_an_anonymous_page_quotes_no_code(summary):
    """The kinds of attempts stay, without name, line and words of the student's."""
    hidden = anonymous(summary, "en")
    html = html_of(hidden, "en", links=False)
    assert "reaches for the network" in html
    assert "import socket" not in html
    assert "activations.py" not in html
    assert hidden.looks[0].student.startswith("Person")
