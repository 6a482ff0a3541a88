"""CSV and JUnit."""

import csv
import io
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from autograder.course.csv_files import safe_cell
from autograder.course.extensions import Extension, Extensions
from autograder.course.records import Status, Text, Verdict
from autograder.errors import UsageError
from autograder.gradebook.effective_points import Counting
from tests.gradebook.samples import check, exercise, result
from tests.helpers.exports import export


def rows_of(data):
    """The cells of a CSV file, by column name."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def parsed(data):
    """The root of our own XML."""
    return ET.fromstring(data)  # noqa: S314 - written by us, a line above


def test_one_row_per_student_one_column_per_exercise(assignment, good, poor):
    """The points of each exercise stand in a column of their own."""
    rows = rows_of(export("csv", assignment, [good, replace(poor, student="bob")]))
    assert [(r["student"], r["points"], r["relu"], r["tanh"]) for r in rows] == [
        ("ada", "3", "2", "1"),
        ("bob", "2", "1", "1"),
    ]


def test_quotes_commas_and_newlines_come_back(assignment, good):
    """A name full of separators is still one cell."""
    (row,) = rows_of(export("csv", assignment, [replace(good, student='a,"b";c')]))
    assert row["student"] == 'a,"b";c'


@pytest.mark.parametrize(
    "name", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1", "|cmd", "\ufeff=1"]
)
def test_no_cell_is_a_formula(assignment, good, name):
    """Whatever a student is called, a spreadsheet shows it and does not run it."""
    (row,) = rows_of(export("csv", assignment, [replace(good, student=name)]))
    assert row["student"].startswith("'")


def test_numbers_stay_numbers():
    """Points are written without an apostrophe and without dust."""
    assert [safe_cell(v) for v in (0.5, 8.0, 1 / 3, 10, None)] == [
        "0.5",
        "8",
        "0.333333",
        "10",
        "",
    ]


def test_the_byte_order_mark_is_an_option(assignment, good):
    """Excel reads UTF-8 only with a mark; everybody else is better off without."""
    assert export("csv", assignment, [good], excel=True).startswith(b"\xef\xbb\xbf")
    assert export("csv", assignment, [good]).startswith(b'"student"')


def test_what_is_open_is_empty_and_not_zero(assignment):
    """Exercises that a person grades, and faults of ours, are no zeros."""
    manual = result(
        exercise("relu", status="manual", max_points=2), exercise("tanh", [check("t")])
    )
    fault = result(exercise("relu", [check("a")]), student="bob", status=Status.ENGINE_ERROR)
    one, two = rows_of(export("csv", assignment, [manual, fault]))
    assert (one["relu"], one["tanh"], one["open_points"]) == ("", "1", "2")
    assert (two["points"], two["relu"]) == ("", "")


def test_the_message_is_in_the_chosen_language(assignment, good):
    """A rejected hand-in says why, in German or English."""
    entry = replace(good, status=Status.REJECTED, message=Text(de="leer", en="empty"))
    assert rows_of(export("csv", assignment, [entry], language="de"))[0]["message"] == "leer"
    assert rows_of(export("csv", assignment, [entry]))[0]["message"] == "empty"


def test_junit_counts_failures_errors_and_skipped(assignment):
    """Students' failures, faults of ours and what was not run are told apart."""
    entry = result(
        exercise(
            "relu",
            [
                check("a"),
                check("b", passed=False),
                check("c", passed=False, verdict=Verdict.ENGINE_ERROR),
                check("d", passed=False, verdict=Verdict.SKIPPED),
                check("e", passed=False, verdict=Verdict.TIMEOUT),
            ],
        ),
        exercise("essay", status="manual", max_points=2),
    )
    root = parsed(export("junit", assignment, [entry]))
    (suite,) = root
    assert suite.attrib == {
        "name": "ada",
        "tests": "6",
        "failures": "2",
        "errors": "1",
        "skipped": "2",
    }
    assert root.attrib["tests"] == "6"
    assert [f.attrib["type"] for f in root.iter("failure")] == ["failed", "timeout"]


def test_junit_survives_what_xml_forbids(assignment, good):
    """Control characters, surrogates and markup in names and messages give valid XML."""
    hostile = '\x00\x1b[31m\ud800\ufffe]]><script>&"'
    entry = replace(
        result(exercise("relu", [check("a", passed=False, message=Text.same(hostile))])),
        student=hostile,
    )
    root = parsed(export("junit", assignment, [entry]))
    (failure,) = root.iter("failure")
    assert failure.attrib["message"].endswith(']]><script>&"')


@pytest.mark.parametrize(("status", "tag"), [("rejected", "failure"), ("engine_error", "error")])
def test_junit_shows_a_hand_in_without_checks(assignment, status, tag):
    """A rejected hand-in is a failure, a fault of ours an error; neither is green."""
    root = parsed(export("junit", assignment, [result(status=Status(status))]))
    assert len(list(root.iter(tag))) == 1


@pytest.mark.parametrize("name", ["csv", "junit"])
def test_no_detail_leaves_through_an_export(assignment, name):
    """Hidden values stand in `detail`, and no format writes it."""
    secret = replace(check("a", passed=False), detail=Text.same("GEHEIM-41.5"))
    assert b"GEHEIM" not in export(name, assignment, [result(exercise("relu", [secret]))])


def test_an_unknown_format_names_the_known_ones(assignment):
    """A wrong name teaches the right ones."""
    with pytest.raises(UsageError) as caught:
        export("xls", assignment, [])
    assert "canvas, csv, ilias, junit, moodle" in caught.value.hint


def test_german_excel_opens_it_with_a_double_click(assignment, good):
    """Semicolons between cells, commas in numbers: otherwise 2.5 becomes the 2nd of May."""
    half = replace(good, points=2.5)
    data = export("csv", assignment, [half], excel=True, language="de").decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(data, newline=""), delimiter=";")
    assert (row["points"], row["counts"], row["penalty"]) == ("2,5", "3", "0")


def test_exempt_students_count_nothing(assignment, good):
    """Not zero, but empty: no program may average it in."""
    rules = Counting(extensions=Extensions({("ada", ""): Extension(exempt=True)}))
    (row,) = rows_of(export("csv", assignment, [good], counting=rules))
    assert (row["points"], row["counts"], row["counts_of"]) == ("3", "", "")
