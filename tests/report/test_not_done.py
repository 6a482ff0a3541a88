"""What a page says of what nobody has done: questions without an answer, functions of the stub."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.authoring.trial import grade_variants
from autograder.content.discover import find_assignment
from autograder.content.variants import module_files
from autograder.course.course import find_course
from autograder.course.records import Level
from autograder.report.feedback import render_html
from autograder.report.markdown import render_markdown
from autograder.report.standing import standing
from autograder.report.visibility import shown
from tests.report.test_feedback import Reader

COURSE = find_course(Path(__file__).parents[2])
ASSIGNMENT = find_assignment(COURSE, "02-activations")
WORDS = {
    "de": {
        "unanswered": "nicht beantwortet",
        "untouched": "unbearbeitet",
        "six": "Jede Prüfung ist bestanden. 6 Fragen sind nicht beantwortet.",
        "five": "Jede Prüfung ist bestanden. 5 Fragen sind nicht beantwortet.",
        "place": "Nicht beantwortet. Platz dafür ist in questions.md unter ## why_bias,",
        "begin": "Beginne mit step.",
        "right": "Alles richtig",
    },
    "en": {
        "unanswered": "not answered",
        "untouched": "untouched",
        "six": "Every check is passed. 6 questions are not answered.",
        "five": "Every check is passed. 5 questions are not answered.",
        "place": "Not answered. Its place is in questions.md below ## why_bias,",
        "begin": "Start with step.",
        "right": "All right",
    },
}


@pytest.fixture(scope="module")
def results():
    """Hand-ins as they come: without questions.md, with it as handed out, with one answer."""
    solution = module_files(ASSIGNMENT, ASSIGNMENT.solution)
    blank = (ASSIGNMENT.folder / "questions.md").read_bytes()
    stub = (ASSIGNMENT.folder / "activations.py").read_bytes()
    hand_ins = {
        "none": solution,
        "blank": {**solution, "questions.md": blank},
        "one": {**solution, "questions.md": blank + b"\nBecause.\n"},
        "stub": {
            "activations.py": stub.replace(b"    raise NotImp", b"    z + ''\n    raise NotImp", 1)
        },
    }
    return grade_variants(COURSE, ASSIGNMENT, hand_ins)


def words(results, name, language):
    """The text of a page on one line, and its Markdown."""
    view = shown(results[name], ASSIGNMENT, level=Level.SENTENCES, language=language)
    said = " ".join("".join(Reader(render_html(view)).text).split()).replace(" ,", ",")
    return said, render_markdown(view)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize(("name", "count"), [("none", "six"), ("blank", "six"), ("one", "five")])
def test_a_question_without_an_answer_is_not_answered(results, name, count, language):
    """It is not waited for, has a place, and not everything is right."""
    expected = WORDS[language]
    page, markdown = words(results, name, language)
    assert expected[count] in page
    assert page.count(expected["unanswered"]) >= 5
    assert expected["place"] in page
    assert expected["place"][:15] in markdown
    assert expected["right"] not in page


def test_a_sheet_as_it_was_handed_out():
    """The same words as pytest's: answers are not answered, the rest is untouched."""
    sheet = find_assignment(COURSE, "08-two-layer-network")
    result = grade_variants(COURSE, sheet, {"stub": module_files(sheet, sheet.folder)})["stub"]
    states = {e.name: standing(e)[1] for e in result.exercises}
    answers = {n for n in states if n.startswith("answers.")} | {"single_cell", "equal_rows"}
    assert {n for n, state in states.items() if state == "unanswered"} == answers
    assert {state for n, state in states.items() if n not in answers} == {"untouched"}


@pytest.mark.parametrize("language", WORDS)
def test_a_function_of_the_stub_is_untouched(results, language):
    """One that was begun is not; the first step is a function, not a question."""
    expected = WORDS[language]
    page, _ = words(results, "stub", language)
    assert page.count(expected["untouched"]) == 5
    assert expected["begin"] in page
