"""Checks of formulas for hidden suites: answers, words, and derivations line by line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

import pytest

from autograder.course.records import Text
from autograder.grading.assertions import CheckFailed, Undecided
from autograder.locale.message import Argument, Message, join_messages, message
from autograder.symbolic import (
    DerivationProblem,
    DerivationVerdict,
    Outcome,
    check_answer,
    check_derivation,
    check_word,
)
from autograder.symbolic.judging.feedback import about_answer, each_line, mark_formula

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
    given = _read_answers(student).get(key)
    verdict = check_answer(given, expected, symbols, name=key, **options)
    if verdict.outcome is Outcome.UNDECIDED:
        raise Undecided(f"{key}: {verdict.formula[:200]} could not be compared")
    if not verdict.right:
        wanted = message("formula-expected", formula=mark_formula(expected))
        detail = join_messages(wanted, verdict.detail) if verdict.detail else wanted
        raise CheckFailed(about_answer(verdict, given), detail)


def assert_word(student: Any, key: str, accepted: Sequence[str]) -> None:
    """Hold when an entry of `ANSWERS` is one of these words; case does not matter."""
    verdict = check_word(_read_answers(student).get(key), accepted)
    if not verdict.right:
        raise CheckFailed(verdict.message)


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
    said: dict[str, Argument] = {"summary": verdict.message, "steps": each_line(verdict, lines)}
    if stage == "start":  # what is wrong with the first line stands in the list
        raise CheckFailed(message("formula-derivation", **said), _line_details(verdict))
    said["stage"] = failing.message
    if stage == "steps" and verdict.follows:
        said["verified"] = verdict.verified
    whole = "formula-derivation-verified" if "verified" in said else "formula-derivation-stage"
    raise CheckFailed(message(whole, **said), _line_details(verdict))


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

    return _set_docstring(check, message("formula-check-answer", name=key, what=Text(de, en)))


def derivation_checks(
    name: str, problem: DerivationProblem, *, points: float
) -> tuple[Check, Check, Check, Check]:
    """The four checks of a derivation, each worth a quarter of the points.

    It starts with the derivative asked for (or the expression of an identity); at least half of
    the steps follow; all of them follow; it arrives at the result.
    """
    verified, sizes = "", {}
    if problem.families:
        *most, last = map(str, problem.sizes)
        verified, sizes = "-verified", {"sizes": ", ".join(most), "last": last}

    def check_of(stage: str, share: Fraction, said: Message) -> Check:
        @pytest.mark.exercise(f"derivations.{name}", points=points / 4)
        def check(student: Any) -> None:
            assert_derivation(student, name, problem, stage, share)

        return _set_docstring(check, said)

    start = message(problem.said("formula-check-start"), name=name)
    half = message(f"formula-check-half{verified}", name=name, **sizes)
    steps = message(f"formula-check-steps{verified}", name=name, **sizes)
    return (
        check_of("start", Fraction(1), start),
        check_of("steps", Fraction(1, 2), half),
        check_of("steps", Fraction(1), steps),
        check_of("result", Fraction(1), message("formula-check-result", name=name)),
    )


def _read_answers(student: Any) -> dict[Any, Any]:
    answers = student.module("answers").ANSWERS
    if not isinstance(answers, dict):
        raise CheckFailed(message("grading-answers-no-dict"))
    found: dict[Any, Any] = answers
    return found


def _set_docstring(check: Check, said: Message) -> Check:
    check.__doc__ = f"{said.en}\n\nde: {said.de}"
    return check


def _line_details(verdict: DerivationVerdict) -> Message | None:
    """For the instructor: where a line differs from what is asked for."""
    details = [
        message("formula-line", line=str(line.number), said=line.detail)
        for line in verdict.lines
        if line.detail is not None
    ]
    return join_messages(*details) if details else None
