"""What students read of their formulas: as they were read, bounded, never the expected ones."""

import re

import pytest
import symbolic_answers
import symbolic_derivations as corpus
from symbolic_problems import PROBLEMS

from autograder.symbolic import check_answer, check_derivation, parse
from autograder.symbolic.judging.feedback import LIMIT, about_answer, about_lines, mark_formula
from autograder.symbolic.reading.plain import to_text

ENTRY = re.compile(r"[✓✗○] \d+\. (``[^`\n]+`` |`[^`\n]+` )?\S.*")


def listed(steps, problem="TANH"):
    """The list of lines in English."""
    return about_lines(check_derivation(steps, PROBLEMS[problem]), steps).en.split("\n")


@pytest.mark.parametrize("known", corpus.EVERYTHING, ids=lambda known: known.label)
def test_every_line_is_listed_in_both_languages(known):
    """Each line has a sign, its number, the formula as it was read and a sentence."""
    steps = list(known.steps)
    verdict = check_derivation(steps, PROBLEMS[known.problem])
    text = about_lines(verdict, steps)
    for words in (text.de, text.en):
        lines = words.split("\n") if words else []
        assert len(lines) == len(verdict.lines)
        assert all(ENTRY.fullmatch(line) for line in lines)
        result = PROBLEMS[known.problem].result
        if len(result) > 4 and result not in [line.formula for line in verdict.lines]:
            assert f"``{result}``" not in words


@pytest.mark.parametrize("known", corpus.EVERYTHING, ids=lambda known: known.label)
def test_what_is_shown_reads_as_it_was_read(known):
    """A line as it is shown, read again, is the same formula."""
    names = PROBLEMS[known.problem].setting().names
    for line, step in zip(
        check_derivation(list(known.steps), PROBLEMS[known.problem]).lines,
        known.steps,
        strict=False,
    ):
        if line.formula:
            assert to_text(parse(line.formula, names)) == line.formula
            assert to_text(parse(step, names)) == line.formula


def test_the_signs_say_how_a_line_counts():
    steps = ["Derivative(tanh(x), x)", "1/cosh(x)**2", "1/cosh(x)**2 + 0*x", "2", "2x"]
    lines = listed(steps)
    assert [line[:4] for line in lines] == ["✓ 1.", "✓ 2.", "✓ 3.", "✗ 4.", "✗ 5."]
    assert lines[1].endswith("``1/cosh(x)**2`` Follows from line 1.")
    assert "line 3 = 0.125, line 4 = 2" in lines[3]
    assert "`2x` Cannot be read, column 2" in lines[4]
    neither = listed([*steps[:2], "1/(cosh(x)*cosh(x))", "Derivative(tanh(x), x)"])
    assert [line[0] for line in neither] == ["✓", "✓", "○", "○"]


@pytest.mark.parametrize(
    "step", ["`1`", "``1``", "1`\n✓ 3. `", "a\nb^", "\u2028^", "x" * 900 + "^", "(", "^" * 300]
)
def test_an_unreadable_line_stays_on_its_own_line_and_between_its_marks(step):
    """Whatever a student writes, it cannot begin a line or end its code."""
    lines = listed(["Derivative(tanh(x), x)", step])
    assert len(lines) == 2
    assert re.fullmatch(r"✗ 2\. `[^`\n]+` Cannot be read\b.+", lines[1])
    assert lines[1].splitlines() == [lines[1]]
    assert len(lines[1]) < 400


@pytest.mark.parametrize("step", [None, 3.5, [], {"a": 1}, True, float("nan"), b"x"])
def test_what_is_no_text_is_listed_without_it(step):
    lines = listed(["Derivative(tanh(x), x)", step, "1 - tanh(x)**2"])
    assert len(lines) == 3
    assert all(ENTRY.fullmatch(line) for line in lines)


def test_a_long_list_keeps_what_matters():
    """The first wrong line and the one before it are shown, wherever they stand."""
    long = "*".join(["(1 + x - x)"] * 14)
    steps = [f"{long}*Derivative(tanh(x), x)", *(f"{long}/cosh(x)**2 + {n}*0" for n in range(37))]
    steps[30] = f"{long}*7"
    text = about_lines(check_derivation(steps, PROBLEMS["TANH"]), steps)
    for words in (text.de, text.en):
        assert len(words) <= LIMIT + 3 * len(steps)
        shown = re.findall(r"(?m)^[✓✗○] (\d+)\.", words)
        assert {"30", "31"} <= set(shown)
        assert len(shown) < len(steps)
        assert "\n…\n" in words
        assert "\n…\n…" not in words


def test_answers_are_shown_as_they_were_read():
    symbols = {"x": "real"}
    wrong = check_answer(" 3 *x", "2*x", symbols)
    assert about_answer(wrong, " 3 *x").en == "Read as ``3*x``\nThis is not right."
    unreadable = check_answer("3x", "2*x", symbols)
    assert about_answer(unreadable, "3x").de.startswith("`3x` Nicht lesbar, Spalte 2: ")
    assert about_answer(check_answer("...", "2*x", symbols), "...").en == "No answer yet."
    assert "text in quotes" in about_answer(check_answer([], "2*x", symbols), []).en


@pytest.mark.parametrize("name", symbolic_answers.WRONG)
def test_no_expected_answer_is_in_the_words(name):
    expected, symbols, form = symbolic_answers.EXERCISES[name]
    for text in symbolic_answers.WRONG[name]:
        verdict = check_answer(text, expected, symbols, form=form)
        said = about_answer(verdict, text)
        if len(expected) > 4 and expected not in verdict.formula:
            assert expected not in said.de + said.en


def test_a_formula_too_long_to_be_drawn_is_cut():
    assert mark_formula("x") == "``x``"
    assert mark_formula("x + " * 200).startswith("`x + x")
    assert len(mark_formula("x + " * 200)) < 300
