"""Answers: known verdicts, and what the messages may say."""

import time
from fractions import Fraction

import pytest
import symbolic_answers as corpus

from autograder.errors import ContentError
from autograder.symbolic import AnswerVerdict, Outcome, check_answer, check_word

GROUPS = [
    (Outcome.RIGHT, corpus.RIGHT),
    (Outcome.WRONG, corpus.WRONG),
    (Outcome.PARTLY, corpus.PARTLY),
    (Outcome.WRONG_FORM, corpus.WRONG_FORM),
    (Outcome.UNREADABLE, corpus.UNREADABLE),
]
CASES = [
    pytest.param(outcome, name, text, id=f"{outcome}-{name}-{str(text)[:30]!a}")
    for outcome, group in GROUPS
    for name, entries in group.items()
    for text in entries
]


def judge(name: str, text: object) -> AnswerVerdict:
    expected, symbols, form = corpus.EXERCISES[name]
    return check_answer(text, expected, symbols, form=form)


@pytest.mark.parametrize(("outcome", "name", "text"), CASES)
def test_the_verdict_on_a_known_answer_is_known(outcome, name, text):
    began = time.process_time()
    verdict = judge(name, text)
    seconds = time.process_time() - began
    assert verdict.outcome is outcome, verdict.message.en
    assert seconds < (1.5 if outcome is not Outcome.UNREADABLE else 0.1)
    full = {Outcome.RIGHT: 1, Outcome.WRONG: 0, Outcome.UNREADABLE: 0}
    assert verdict.share == full.get(outcome, verdict.share)


def test_there_are_enough_variants():
    assert len(CASES) >= 150


@pytest.mark.parametrize("name", corpus.EXERCISES)
def test_the_expected_answer_is_right_and_proved(name):
    verdict = judge(name, corpus.EXERCISES[name][0])
    assert verdict.outcome is Outcome.RIGHT
    assert verdict.share == 1
    assert verdict.proved


@pytest.mark.parametrize(("outcome", "name", "text"), CASES)
def test_messages_name_no_expected_answer(outcome, name, text):
    expected = corpus.EXERCISES[name][0]
    if outcome in (Outcome.RIGHT, Outcome.UNREADABLE) or len(expected) < 4:
        return  # a cure (`exp x` -> `exp(x)`) only repeats the student's own words
    verdict = judge(name, text)
    for words in (verdict.message.de, verdict.message.en):
        assert words
        assert expected not in words


def test_a_difference_is_shown_to_the_instructor_only():
    verdict = judge("d_x2", "3*x")
    assert verdict.detail is not None
    assert "expected 3.4, answer 5.1" in verdict.detail.en
    assert "3.4" not in verdict.message.en


def test_each_part_of_a_tuple_counts():
    verdict = judge("g_sum_squares", "(2*x, 3*y)")
    assert verdict.share == Fraction(1, 2)
    assert verdict.message.en == "Part 2: This is not right."


def test_a_rounded_value_is_told_that_it_is_rounded():
    assert "exact" in judge("f", "0.4621").message.en
    assert "exact" not in judge("f", "0.9").message.en


def test_the_wrong_form_earns_what_the_suite_says():
    text, expected, symbols = "x**2 + x", "x*(x + 1)", {"x": "real"}
    half = check_answer(text, expected, symbols, form="product")
    none = check_answer(text, expected, symbols, form="product", wrong_form_share=Fraction(0))
    assert (half.share, none.share) == (Fraction(1, 2), 0)
    assert check_answer(text, expected, symbols, form=None).share == 1


def test_a_derivative_that_is_not_worked_out_earns_nothing():
    assert judge("d_x2", "diff(x**2, x)").share == 0


def test_an_answer_without_any_value_is_wrong_and_one_beyond_computing_is_for_a_person():
    assert judge("d_x2", "log(-1 - x**2)").outcome is Outcome.WRONG
    huge = "exp(exp(exp(exp(exp(20 + x**2)))))"
    assert judge("d_x2", huge).outcome is Outcome.UNDECIDED


@pytest.mark.parametrize("text", ["OR", "or", " Or. ", '"or"'])
def test_words_ignore_case_and_punctuation(text):
    assert check_word(text, ["OR"]).right


@pytest.mark.parametrize("text", ["AND", "XOR", "", None, 1, "OR AND", "NOR"])
def test_other_words_are_not_right(text):
    assert not check_word(text, ["OR"]).right


def test_how_an_answer_was_read_is_shown():
    assert judge("p1", " 15 *x1**2").formula == "15*x1**2"
    assert judge("p1", "15x1").formula == ""


@pytest.mark.parametrize(
    ("expected", "symbols", "form"),
    [("2x", {"x": "real"}, None), ("2*x", {"x": "rael"}, None), ("2*x", {"x": "real"}, "prodct")],
)
def test_a_mistake_of_the_suite_is_the_courses_fault(expected, symbols, form):
    with pytest.raises(ContentError):
        check_answer("2*x", expected, symbols, form=form)
