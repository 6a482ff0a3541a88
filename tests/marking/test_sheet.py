"""Marks in a table: there and back, and every mistake told by its line."""

from __future__ import annotations

import csv
import io

import pytest

from autograder.course.records import Text
from autograder.errors import UsageError
from autograder.gradebook.manual import Given
from autograder.gradebook.rubric import Item
from autograder.marking.sheet import apply_table, table_of
from tests.helpers import written_class as course


@pytest.fixture
def desk(tmp_path):
    root = course.make_course(tmp_path / "course")
    course.answer(root, "ada", why_bias="=1+1", why_step="Flat.")
    course.answer(root, "alan", why_bias="It moves,\nof course.")
    made = course.desk_of(root)
    made.save_item(
        Item(
            id="",
            assignment=course.NAME,
            exercise="why_bias",
            points=1.0,
            text=Text(de="verschiebt", en="shifts"),
        ),
        "",
    )
    return made


def rows_of(desk, **more):
    text = table_of(desk, "en", **more).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def table(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return path


def marks(desk):
    answers = [a for q in desk.answers.questions for a in desk.answers.of(q.name)]
    return {(a.student, a.exercise): desk.earned(a) for a in answers if desk.given(a)}


def give(desk, student, points, **more):
    answer = next(a for a in desk.answers.of("why_bias") if a.student == student)
    made = Given(name="why_bias", points=points, **more)
    seen = desk.given(answer)
    desk.mark({answer: seen.version if seen else ""}, lambda _, a: desk.signed(made, a))


def test_a_line_for_each_answer_without_names(desk):
    """In the order of questions; no text is a formula to a spreadsheet."""
    rows = rows_of(desk)
    assert [row["question"] for row in rows] == [
        *("why_bias", "why_bias", "why_step", "why_step", "overfitting", "overfitting")
    ]
    assert {row["text"] for row in rows} == {"'=1+1", "It moves, of course.", "Flat.", ""}
    assert "student" not in rows[0]
    assert {row["name"] for row in rows_of(desk, names={"ada": "Ada"})} == {"Ada", ""}


def test_what_is_filled_in_comes_back(desk, tmp_path):
    """Points with a comma, items by their words, a comment; empty lines say nothing."""
    give(desk, "alan", 0.5, comment="-- old --")
    rows = rows_of(desk)
    for row in rows:
        if row["question"] == "why_bias" and row["text"] == "'=1+1":
            row |= {"points": "1,5", "items": "shifts", "comment": "Good."}
    path = table(tmp_path / "marks.csv", rows)
    assert apply_table(desk, path, "en") == 1
    assert marks(desk) == {("ada", "why_bias"): 1.5, ("alan", "why_bias"): 0.5}
    mark = next(desk.given(a) for a in desk.answers.of("why_bias") if a.student == "ada")
    assert (mark.points, len(mark.items), mark.comment) == (0.5, 1, "Good.")
    assert apply_table(desk, path, "en") == 0


def test_without_points_the_items_count(desk, tmp_path):
    """Their sum."""
    rows = [row | {"items": "verschiebt"} for row in rows_of(desk) if row["text"] == "'=1+1"]
    assert apply_table(desk, table(tmp_path / "marks.csv", rows), "en") == 1
    assert marks(desk) == {("ada", "why_bias"): 1.0}


def test_every_mistake_is_told_by_its_line_and_nothing_applied(desk, tmp_path):
    """Also where other lines are right."""
    rows = rows_of(desk)
    give(desk, "alan", 2.0)
    for row, change in zip(
        rows,
        (
            {"points": "99"},
            {"points": "1"},
            {"points": "a lot"},
            {"answer": "ffff"},
            {"question": "overfiting", "points": "1"},
            {"comment": "only words"},
        ),
        strict=True,
    ):
        row |= change
    rows += [{**rows[1], "items": "shift"}, {**rows[3], "question": ""}]
    with pytest.raises(UsageError) as refused:
        apply_table(desk, table(tmp_path / "marks.csv", rows), "en")
    said = str(refused.value)
    for words in (
        "line 2: 99 of 2 points",
        'line 4: "a lot" are no points',
        'line 5: there is no answer "ffff" to why_step',
        'line 6: "overfiting" is no question of 02-words. Did you mean "overfitting"?',
        "line 7: there is a comment, but there are no points",
        'line 8: the rubric has no item "shift". Did you mean "shifts"?',
    ):
        assert words in said
    assert marks(desk) == {("alan", "why_bias"): 2.0}


def test_a_mark_that_was_given_since_is_not_overwritten(desk, tmp_path):
    """The line names who gave what."""
    rows = [row for row in rows_of(desk) if row["text"] == "'=1+1"]
    give(desk, "ada", 2.0)
    rows[0]["points"] = "1"
    path = table(tmp_path / "marks.csv", rows)
    with pytest.raises(UsageError, match=r"line 2: marked since .* grace has given 2"):
        apply_table(desk, path, "en")
    assert marks(desk) == {("ada", "why_bias"): 2.0}


def test_the_same_answer_twice_is_a_mistake(desk, tmp_path):
    """Which line would count?"""
    rows = [row | {"points": "1"} for row in rows_of(desk) if row["text"] == "'=1+1"]
    with pytest.raises(UsageError, match="line 3: this answer stands in an earlier line"):
        apply_table(desk, table(tmp_path / "marks.csv", rows * 2), "en")
