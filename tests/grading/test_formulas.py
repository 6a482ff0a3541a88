"""Checks of formulas: what holds, what the student reads, what only the instructor reads."""

from fractions import Fraction
from types import SimpleNamespace

import pytest

from autograder.grading import formulas
from autograder.grading.assertions import CheckFailed
from autograder.grading.formulas import (
    Undecided,
    answer_check,
    assert_answer,
    assert_derivation,
    assert_word,
    derivation_checks,
)
from autograder.symbolic import DerivationProblem

TANH = DerivationProblem(
    goal="Derivative(tanh(x), x)", result="1 - tanh(x)**2", symbols={"x": "real"}
)
SOFTMAX = DerivationProblem(
    goal="Derivative(log(s_i), z_j)",
    result="KroneckerDelta(i, j) - s_j",
    families={"z": "real"},
    definitions={"s_i": "exp(z_i)/Sum(exp(z_k), (k, 1, n))"},
)
RIGHT = ["Derivative(tanh(x), x)", "1/cosh(x)**2", "1 - tanh(x)**2"]
HUGE = "exp(exp(exp(exp(exp(20 + x**2)))))"


def student(**modules):
    """A submission whose modules hold these values."""
    spaces = {name: SimpleNamespace(**values) for name, values in modules.items()}
    return SimpleNamespace(module=spaces.__getitem__)


def answering(answer):
    """A submission with one answer."""
    return student(answers={"ANSWERS": {"d": answer}})


def deriving(lines):
    """A submission with one derivation."""
    return student(derivations={"TANH": lines})


def failed(function, *arguments):
    """What a failing check says."""
    with pytest.raises(CheckFailed) as caught:
        function(*arguments)
    return caught.value


def test_a_right_answer_holds():
    assert_answer(answering("x + x"), "d", "2*x", {"x": "real"})
    assert_word(answering("or"), "d", ["OR"])


def test_a_wrong_answer_is_shown_as_read_and_the_expected_one_to_instructors_only():
    said = failed(assert_answer, answering("3 *x"), "d", "2*x", {"x": "real"})
    assert said.text.en == "Read as ``3*x``\nThis is not right."
    assert said.text.de == "Gelesen als ``3*x``\nDas stimmt nicht."
    assert said.detail.en == "Expected ``2*x``. At x = 1.7: expected 3.4, answer 5.1."


@pytest.mark.parametrize(
    ("answer", "words"),
    [(None, "No answer yet."), ("2x", "column 2"), (["x"], "not a tuple"), ({}, "in quotes")],
)
def test_a_missing_or_unreadable_answer_says_so(answer, words):
    assert words in failed(assert_answer, answering(answer), "d", "2*x", {"x": "real"}).text.en


def test_answers_must_stay_a_dict():
    broken = student(answers={"ANSWERS": ["2*x"]})
    assert "should stay a dict" in failed(assert_answer, broken, "d", "2*x").text.en
    assert "should stay a dict" in failed(assert_word, broken, "d", ["OR"]).text.en


def test_options_of_check_answer_are_handed_on():
    arguments = (answering("x*(x + 1)"), "d", "x**2 + x", {"x": "real"})
    assert_answer(*arguments, form="product")
    with pytest.raises(CheckFailed):
        assert_answer(*arguments, form="worked out; like x**2 + x")


def test_what_could_not_be_compared_is_for_a_person_and_no_failure():
    """The exercise is never scored by the suite, and waits for somebody."""
    with pytest.raises(Undecided):
        assert_answer(answering(HUGE), "d", "2*x", {"x": "real"})
    with pytest.raises(Undecided):
        assert_derivation(deriving([RIGHT[0], HUGE]), "TANH", TANH, "result")
    assert not issubclass(Undecided, (CheckFailed, AssertionError))
    assert_derivation(deriving([RIGHT[0], HUGE]), "TANH", TANH, "start")
    assert_derivation(deriving([*RIGHT[:2], HUGE, RIGHT[2]]), "TANH", TANH, "result")


@pytest.mark.parametrize(
    ("lines", "failing"),
    [
        (RIGHT, set()),
        (RIGHT[1:], set()),
        ([RIGHT[2]], {"start", "half", "steps", "result"}),
        (["1", *RIGHT[1:]], {"start"}),
        ([*RIGHT[:2], "7", RIGHT[2]], {"steps"}),
        ([RIGHT[0], "7", RIGHT[2]], {"half", "steps", "result"}),
        ([*RIGHT[:2], "tanh(x)"], {"steps", "result"}),
        ([], {"start", "half", "steps", "result"}),
        (None, {"start", "half", "steps", "result"}),
        ("1 - tanh(x)**2", {"start", "half", "steps", "result"}),
    ],
)
def test_stages_fail_one_by_one(lines, failing):
    names = ("start", "half", "steps", "result")
    for name, check in zip(names, derivation_checks("TANH", TANH, points=2), strict=True):
        if name in failing:
            said = failed(check, deriving(lines))
            assert said.text.de
            assert said.text.en
        else:
            check(deriving(lines))


def test_a_failing_derivation_lists_every_line():
    said = failed(assert_derivation, deriving([*RIGHT[:2], "7"]), "TANH", TANH, "steps")
    head, *lines = said.text.en.split("\n")
    assert head == (
        "1 of 2 steps follow. The first wrong line is line 3. "
        "Verified: every line that follows is proved."
    )
    assert [line[:5] for line in lines] == ["✓ 1. ", "✓ 2. ", "✗ 3. "]
    assert len(said.text.de.split("\n")) == 4
    assert said.detail is None


def test_where_the_first_line_differs_from_the_task_is_for_instructors():
    said = failed(assert_derivation, deriving(["cosh(x)"]), "TANH", TANH, "start")
    assert "0.125" not in said.text.en
    assert "0.125" in said.detail.en
    assert said.text.en.startswith("The first wrong line is line 1.\n✗ 1. ``cosh(x)`` ")


def test_a_share_of_the_steps_may_be_enough():
    lines = [*RIGHT[:2], "7"]
    assert_derivation(deriving(lines), "TANH", TANH, "steps", Fraction(1, 2))
    with pytest.raises(CheckFailed):
        assert_derivation(deriving(lines), "TANH", TANH, "steps", Fraction(2, 3))


def test_checks_carry_exercise_points_and_sentences():
    checks = derivation_checks("LOG_SOFTMAX", SOFTMAX, points=3)
    for check in checks:
        (mark,) = check.pytestmark
        assert (mark.name, mark.args, mark.kwargs) == (
            "exercise",
            ("derivations.LOG_SOFTMAX",),
            {"points": 0.75},
        )
        english, german = check.__doc__.split("\n\n")
        assert german.startswith("de: ")
        assert "LOG_SOFTMAX" in english
        assert "LOG_SOFTMAX" in german
    assert "verified for n = 2, 3 and 4 and every index" in checks[2].__doc__
    assert "verified" not in derivation_checks("TANH", TANH, points=1)[2].__doc__
    assert "the derivative asked for, or that after one rule" in checks[0].__doc__
    square = DerivationProblem(goal="(x + 1)**2", result="x**2 + 2*x + 1", symbols={"x": "real"})
    sentence = derivation_checks("SQUARE", square, points=1)[0].__doc__
    assert "the exercise's expression, or that after one rule" in sentence
    assert "Ableitung" not in sentence
    one = answer_check("d", "2*x", {"x": "real"}, points=0.5, de="die Ableitung", en="the slope")
    assert one.__doc__ == "d is the slope.\n\nde: d ist die Ableitung."
    assert one.pytestmark[0].args == ("answers.d",)
    one(answering("2*x"))


def test_what_suites_use_is_public():
    assert formulas.__all__ == sorted(formulas.__all__)
    assert {"answer_check", "assert_derivation", "derivation_checks"} <= set(formulas.__all__)
