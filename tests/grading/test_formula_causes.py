"""Causes of failed answers and derivations: told apart without reading a sentence."""

import json
from dataclasses import replace
from types import SimpleNamespace

import pytest

from autograder.course.records import Verdict
from autograder.gradebook.result_json import decode, encode
from autograder.grading.assertions import CheckFailed
from autograder.grading.formulas import (
    Undecided,
    assert_answer,
    assert_derivation,
    assert_word,
)
from autograder.grading.run_checks import _from_note, _to_note
from autograder.grading.score import Outcome
from autograder.locale import catalogue
from autograder.locale.message import Message
from autograder.symbolic import DerivationProblem, Line
from tests.gradebook import samples
from tests.grading.test_causes import parameters

TANH = DerivationProblem(
    goal="Derivative(tanh(x), x)", result="1 - tanh(x)**2", symbols={"x": "real"}
)
X = {"x": "real"}
START = "Derivative(tanh(x), x)"
LONG = "*".join(["(1 + x - x)"] * 14)
MANY = [f"{LONG}*{START}", *(f"{LONG}/cosh(x)**2 + {n}*0" for n in range(30)), "1"]
LISTS = {
    "wrong": [START, "1/cosh(x)", "1 - tanh(x)**2"],
    "all kinds": [START, "1/cosh(x)**2", "2", "1/cosh(x)**2", "2x", "", "1/cosh(x)**2 + 0*x"],
    "only the start": [START],
    "another start": ["cosh(x)", "sinh(x)"],
    "the result": ["1 - tanh(x)**2"],
    "another form": [START, "1/cosh(x)**2"],
    "none": [],
    "no list": "1 - tanh(x)**2",
    "many": MANY,
}
ANSWERS = ["3*x", "3x", "", None, "(x, x)", "Derivative(x**2, x)", [], "x" * 1_100]
STAGES = ("start", "steps", "result")


def student(**modules):
    """A submission whose modules hold these values."""
    spaces = {name: SimpleNamespace(**values) for name, values in modules.items()}
    return SimpleNamespace(module=spaces.__getitem__)


def failures_of(lines) -> list[CheckFailed]:
    """How the stages of a derivation fail."""
    found = []
    for stage in STAGES:
        try:
            assert_derivation(student(derivations={"TANH": lines}), "TANH", TANH, stage)
        except CheckFailed as failure:
            found.append(failure)
        except Undecided:
            pass
    return found


def answered(answer) -> CheckFailed:
    """How an answer fails."""
    with pytest.raises(CheckFailed) as caught:
        assert_answer(student(answers={"ANSWERS": {"d": answer}}), "d", "2*x", X)
    return caught.value


def everything() -> list[CheckFailed]:
    """Failed answers, words and derivations of many kinds."""
    with pytest.raises(CheckFailed) as word:
        assert_word(student(answers={"ANSWERS": {"d": "and"}}), "d", ["OR"])
    derived = [failure for lines in LISTS.values() for failure in failures_of(lines)]
    return [word.value, *map(answered, ANSWERS), *derived]


def test_a_failed_derivation_says_what_is_true_of_each_line():
    """Number, status, identifier and parameters, and how the line was read."""
    (steps, *_) = failures_of(LISTS["wrong"])
    document = json.loads(json.dumps(steps.cause.to_json()))
    assert document["id"] == "formula-derivation-stage"
    assert document["summary"] == {"id": "formula-first-wrong", "line": "2"}
    assert document["stage"] == {"id": "formula-steps-earned", "good": "0", "total": "1"}
    told = [(s["line"], s["status"], s["sign"], s["said"]["id"]) for s in document["steps"]]
    assert told == [
        ("1", "start", "✓", "formula-start"),
        ("2", "does_not_follow", "✗", "formula-does-not-follow-at"),
        ("3", "returns", "○", "formula-returns"),
    ]
    assert document["steps"][1]["read"] == "``1/cosh(x)``"
    assert document["steps"][1]["said"]["where"] == {"de": "x = 1,7", "en": "x = 1.7"}


def test_every_failure_has_a_cause_with_its_lines():
    """A list of lines that was read has as many steps, each with a status that there is."""
    for label, lines in LISTS.items():
        for failure in failures_of(lines):
            steps = failure.cause.arguments.get("steps", ())
            if label in ("none", "no list"):
                assert steps == ()
                continue
            assert label == "many" or len(steps) == len(lines)
            left_out = [step for step in steps if step.id == "formula-steps-left-out"]
            assert bool(left_out) == (label == "many")
            for step in steps:
                if step not in left_out:
                    assert step.arguments["status"] in set(Line)
                    assert isinstance(step.arguments["said"], Message)


def test_a_failed_answer_has_its_cause():
    """How it was read, and what is wrong with it."""
    wrong = answered("3 *x").cause.to_json()
    assert wrong == {"id": "formula-read-as", "read": "``3*x``", "said": {"id": "formula-wrong"}}
    unreadable = answered("3x").cause.to_json()
    assert unreadable["written"] == "`3x`"
    assert unreadable["said"]["id"] == "formula-unreadable-at"
    assert unreadable["said"]["column"] == "2"
    assert answered("").cause.id == "formula-no-answer"


def test_a_tuple_says_which_parts_are_wrong():
    """By number, each with its cause."""
    with pytest.raises(CheckFailed) as caught:
        assert_answer(student(answers={"ANSWERS": {"d": "(3*x, 2, x)"}}), "d", "(2*x, 2, 2*x)", X)
    parts = caught.value.cause.to_json()["said"]
    assert [parts[key]["number"] for key in ("said", "more")] == ["1", "3"]
    assert parts["more"]["said"] == {"id": "formula-wrong"}


@pytest.mark.parametrize("language", catalogue.languages())
def test_a_cause_holds_no_more_than_its_words(language):
    """But the status of a line, which is what is said of it in one word."""

    def without_status(document):
        if isinstance(document, list):
            return [without_status(entry) for entry in document]
        if not isinstance(document, dict):
            return document
        return {k: without_status(v) for k, v in document.items() if k != "status"}

    failures = everything()
    assert len(failures) > 25
    for failure in failures:
        words, document = failure.cause[language], without_status(failure.cause.to_json())
        assert words == failure.text[language]
        assert all(part in words for part in parameters(document, language)), document


def test_a_cause_with_steps_comes_back_from_the_file():
    """From result.json, and from the notes of a process that is replaced."""
    outcomes = [Outcome.from_message(Verdict.FAILED, failure.said) for failure in everything()]
    for outcome in outcomes:
        assert _from_note(None, None, json.loads(json.dumps(_to_note(outcome)))) == outcome
    checks = [
        replace(samples.check(str(n), passed=False), message=said.message, cause=said.cause)
        for n, said in enumerate(outcomes)
    ]
    result = samples.result(samples.exercise("relu", checks))
    read = decode(encode(result), student="ada", assignment="02-activations")
    assert read == result
    assert encode(read) == encode(result)


def test_no_sentence_is_made_before_it_is_read(monkeypatch):
    """A list that fits is measured; an answer costs nothing."""
    monkeypatch.setattr(catalogue, "words", pytest.fail)
    assert answered("3*x").cause.arguments["said"] == Message("formula-wrong")
