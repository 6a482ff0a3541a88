"""Checks of formulas for hidden suites: answers, words, and derivations line by line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

import pytest

from autograder.course.records import Text
from autograder.grading.assertions import CheckFailed, Undecided, require
from autograder.locale.message import message
from autograder.symbolic import (
    DerivationProblem,
    DerivationVerdict,
    Outcome,
    check_answer,
    check_derivation,
    check_word,
)
from autograder.symbolic.judging.feedback import about_answer, about_lines, marked
from autograder.symbolic.judging.texts import joined

__all__ = [
    "Undecided",
    "answer_check",
    "assert_answer",
    "assert_derivation",
    "assert_word",
    "derivation_checks",
]

Check = Callable[[Any], None]


def assert_answer(
    student: Any,
    key: str,
    expected: str,
    symbols: Mapping[str, str] | None = None,
    **options: Any,
) -> None:
    """Hold when an entry of `ANSWERS` in `answers.py` equals the expected formula.

    Parameters
    ----------
    student : Student
        The fixture.
    key : str
        The entry.
    expected, symbols, **options
        As in `check_answer`.

    Raises
    ------
    CheckFailed
        With the answer as it was read; the expected one stands in the detail only.
    Undecided
        If the two could not be compared.
    """
    given = _answers(student).get(key)
    verdict = check_answer(given, expected, symbols, name=key, **options)
    if verdict.outcome is Outcome.UNDECIDED:
        raise Undecided(f"{key}: {verdict.formula[:200]} could not be compared")
    if not verdict.right:
        wanted = Text.of(message("grading-formula-expected", formula=marked(expected)))
        detail = joined(wanted, verdict.detail) if verdict.detail else wanted
        raise CheckFailed(about_answer(verdict, given), detail)


def assert_word(student: Any, key: str, accepted: Sequence[str]) -> None:
    """Hold when an entry of `ANSWERS` is one of these words; case does not matter."""
    verdict = check_word(_answers(student).get(key), accepted)
    require(verdict.right, de=verdict.message.de, en=verdict.message.en)


def assert_derivation(
    student: Any,
    name: str,
    problem: DerivationProblem,
    stage: str,
    share: Fraction = Fraction(1),
) -> None:
    """Hold when a stage of a derivation in `derivations.py` earns at least a share of its worth.

    Parameters
    ----------
    student : Student
        The fixture.
    name : str
        The list of lines.
    problem : DerivationProblem
        What is asked for.
    stage : str
        `start`, `steps` or `result`; a result must be reached by a step that follows.
    share : Fraction
        1/2: half of the steps will do.

    Raises
    ------
    CheckFailed
        With every line and what is true of it.
    Undecided
        If the stage fails and a line could not be compared.
    """
    lines = getattr(student.module("derivations"), name)
    verdict = check_derivation(lines, problem)
    found = {entry.name: entry for entry in verdict.stages}
    failing = found[stage] if found[stage].earned < share * found[stage].worth else None
    if stage == "result" and failing is None and not found["steps"].earned:
        failing = found["steps"]
    if failing is None:
        return
    if verdict.needs_person:
        raise Undecided(f"{name}: a line could not be compared")
    if not verdict.lines:
        raise CheckFailed(verdict.message)
    # What is wrong with the first line stands in the list.
    head = [verdict.message] if stage == "start" else [failing.message, verdict.message]
    if stage == "steps" and verdict.follows:
        head.append(verdict.verified)
    text, listed = joined(*head), about_lines(verdict, lines)
    shown = Text(f"{text.de}\n{listed.de}", f"{text.en}\n{listed.en}")
    raise CheckFailed(shown, _details(verdict))


def answer_check(
    key: str,
    expected: str,
    symbols: Mapping[str, str] | None = None,
    *,
    points: float,
    de: str,
    en: str,
    **options: Any,
) -> Check:
    """The check of one answer; `de` and `en` complete the sentence `KEY is ...`."""

    @pytest.mark.exercise(f"answers.{key}", points=points)
    def check(student: Any) -> None:
        assert_answer(student, key, expected, symbols, **options)

    return _said(check, f"{key} is {en}.", f"{key} ist {de}.")


def derivation_checks(
    name: str, problem: DerivationProblem, *, points: float
) -> tuple[Check, Check, Check, Check]:
    """The four checks of a derivation, each worth a quarter of the points.

    It starts with the derivative asked for (or the expression of an identity); at least half of
    the steps follow; all of them follow; it arrives at the result.
    """
    verified_de = verified_en = ""
    if problem.families:
        *most, last = (str(size) for size in problem.sizes)
        sizes = f"n = {', '.join(most)}"
        verified_de = f", geprüft für {sizes} und {last} und jeden Index"
        verified_en = f", verified for {sizes} and {last} and every index"

    start_de, start_en = "die gesuchte Ableitung, oder diese", "the derivative asked for"
    if problem.is_identity:
        start_de, start_en = "der Ausdruck der Aufgabe, oder dieser", "the exercise's expression"

    def check_of(stage: str, share: Fraction, de: str, en: str) -> Check:
        @pytest.mark.exercise(f"derivations.{name}", points=points / 4)
        def check(student: Any) -> None:
            assert_derivation(student, name, problem, stage, share)

        return _said(check, en, de)

    return (
        check_of(
            "start",
            Fraction(1),
            f"Die erste Zeile von {name} ist {start_de} nach einer Regel.",
            f"The first line of {name} is {start_en}, or that after one rule.",
        ),
        check_of(
            "steps",
            Fraction(1, 2),
            f"Mindestens die Hälfte der Zeilen von {name} folgt aus der Zeile davor{verified_de}.",
            f"At least half of the lines of {name} follow from the line before{verified_en}.",
        ),
        check_of(
            "steps",
            Fraction(1),
            f"Jede Zeile von {name} folgt aus der Zeile davor{verified_de}.",
            f"Every line of {name} follows from the line before{verified_en}.",
        ),
        check_of(
            "result",
            Fraction(1),
            f"Die letzte Zeile von {name} ist das Ergebnis, erreicht durch mindestens einen "
            "Schritt, der folgt.",
            f"The last line of {name} is the result, reached by at least one step that follows.",
        ),
    )


def _answers(student: Any) -> dict[Any, Any]:
    answers = student.module("answers").ANSWERS
    if not isinstance(answers, dict):
        raise CheckFailed(message("grading-answers-no-dict"))
    found: dict[Any, Any] = answers
    return found


def _said(check: Check, en: str, de: str) -> Check:
    check.__doc__ = f"{en}\n\nde: {de}"
    return check


def _details(verdict: DerivationVerdict) -> Text | None:
    """For the instructor: where a line differs from what is asked for."""
    details = [
        Text.of(message("grading-formula-line", line=str(line.number), said=line.detail))
        for line in verdict.lines
        if line.detail is not None
    ]
    return joined(*details) if details else None
