"""What a student wrote, apart from what was handed out; equal and nearly equal answers."""

from __future__ import annotations

import pytest

from autograder.collect.written import written
from autograder.marking.answers import questions
from autograder.marking.groups import differences, group_answers
from tests.helpers import written_class as course


@pytest.fixture
def root(tmp_path):
    return course.make_course(tmp_path / "course")


def found(root, text):
    files = {"questions.md": text.encode()}
    return written(course.assignment_of(root), files)


def test_questions_and_guides_are_read_per_language(root):
    """Without the line of the points, the other language, and the heading."""
    first, _, last = questions(course.assignment_of(root))
    assert first.text.en == "What does a bias do in $\\sigma(w x + b)$?"
    assert first.guide.de.startswith("- **1 point**: it shifts")
    assert (last.guide.de, last.title("de")) == ("", "Overfitting")


def test_what_was_handed_out_is_no_answer(root):
    """Untouched, and with blanks and line ends of another system."""
    blank = course.QUESTIONS.format(**course.BLANK)
    assert set(found(root, blank).values()) == {""}
    assert set(found(root, blank.replace("\n", "  \r\n")).values()) == {""}
    assert set(written(course.assignment_of(root), {}).values()) == {""}


def test_an_answer_stands_anywhere_below_its_heading(root):
    """Above the line where it should, and with lines of its own."""
    text = course.QUESTIONS.format(**course.BLANK | {"why_step": "It is\n\nflat."})
    text = text.replace("**DE** Was ist", "Learning by heart.\n\n**DE** Was ist")
    answers = found(root, text)
    assert answers == {
        "why_bias": "",
        "why_step": "It is\n\nflat.",
        "overfitting": "Learning by heart.",
    }


def test_without_its_heading_nothing_is_lost(root):
    """All that was written is shown for the question whose heading is gone."""
    text = course.QUESTIONS.format(**course.BLANK | {"why_step": "Flat."})
    answers = found(root, text.replace("## why_step", "## why step?"))
    assert "Flat." in answers["why_step"]
    assert answers["overfitting"] == ""


def test_answers_in_a_notebook_with_what_follows_them(root):
    """The cell itself, and cells of the student's own below it; not the line to be replaced."""
    ours = {"autograder": {"role": "answer", "exercise": "why_bias"}}
    other = {"autograder": {"role": "answer", "exercise": "why_step"}}
    data = course.notebook(
        [
            ("markdown", "before", {}),
            ("markdown", "It shifts.", ours),
            ("markdown", "And more.", {}),
            ("code", "1 + 1", {}),
            ("markdown", "*Put your answer here.*", other),
            ("markdown", "## Ours", {"autograder": {"role": "text"}}),
            ("markdown", "after", {}),
        ]
    )
    answers = written(course.assignment_of(root), {"02-words.ipynb": data, "x.ipynb": b"no json"})
    assert answers["why_bias"] == "It shifts.\n\nAnd more.\n\n~~~\n1 + 1\n~~~"
    assert (answers["why_step"], answers["overfitting"]) == ("", "")


def test_a_hand_in_that_changed_since_it_was_graded_is_left_out(root):
    """What is marked is what was graded; the reason names the folder."""
    for student in ("ada", "alan", "emmy"):
        course.answer(root, student, why_bias="It shifts.")
    place = root / "submitted" / "ada" / course.NAME / "questions.md"
    place.write_text("other")
    (root / "submitted" / "alan").rename(root / "submitted" / "elsewhere")
    answers = course.answers_of(root)
    assert {answer.student for answer in answers.answers} == {"emmy"}
    assert [student for student, _ in answers.left_out] == ["ada", "alan"]
    assert "has changed since it was graded" in answers.left_out[0][1]


def test_equal_answers_are_one_group_and_nearly_equal_ones_lie_together(root):
    """Case, blanks and a full stop make no difference; a word does."""
    texts = {
        "a": "It shifts the curve to the left or to the right.",
        "b": "it shifts  the curve to the left or to the right",
        "c": "It shifts the curve to the left, or to the right!",
        "d": "Nothing of that kind.",
        "e": "",
        "f": "  ",
    }
    for student, text in texts.items():
        course.answer(root, student, why_bias=text)
    groups = group_answers(course.answers_of(root).of("why_bias"))
    students = [sorted(a.student for a in group.answers) for group in groups]
    assert students == [["e", "f"], ["a", "b"], ["c"], ["d"]]
    assert groups[1].cluster == groups[2].cluster == groups[1].id
    assert groups[0].cluster == groups[3].cluster == ""


def test_nearly_equal_answers_differ_in_words():
    """Those that are gone, those that are new, and some around them; the rest is left out."""
    first = "It shifts the curve to the left or to the right, and nothing else happens."
    other = "It shifts the curve to the left or right, and nothing else happens there."
    assert [(part.kind, part.words) for part in differences(first, other)] == [
        ("same", "… to the left or"),
        ("gone", "to the"),
        ("same", "right, and nothing else"),
        ("gone", "happens."),
        ("new", "happens there."),
    ]
    assert [part.kind for part in differences(first, first)] == ["same"]
    long = "word " * 5_000
    assert len(differences(long, long + "more")) == 1
