"""Hidden suite of 08-two-layer-network: the derivation, judged line by line."""

import pytest

from autograder.grade.assertions import require
from autograder.symbolic import DerivationProblem, check_derivation

DL_DZ2 = DerivationProblem(
    goal="Derivative(L, A2)*Derivative(A2, Z2)",
    result="A2 - Y",
    symbols={"Y": "binary", "Z2": "real"},
    definitions={"A2": "sigma(Z2)", "L": "-Y*log(A2) - (1 - Y)*log(1 - A2)"},
)


def judged(student):
    """The verdict on the student's lines, and its stages by name."""
    verdict = check_derivation(student.module("derivations").DL_DZ2, DL_DZ2)
    return verdict, {stage.name: stage for stage in verdict.stages}


def demand(condition, verdict, stage):
    """Hold, or say what is missing and which line is the first wrong one."""
    line = verdict.first_wrong
    more = verdict.message if line is None else verdict.lines[line - 1].message
    require(
        condition,
        de=f"{stage.message.de} {verdict.message.de if line else ''} {more.de}",
        en=f"{stage.message.en} {verdict.message.en if line else ''} {more.en}",
    )


@pytest.mark.exercise("derivations.DL_DZ2", points=0.75)
def test_derivation_starts_with_the_derivative(student):
    """The first line is the derivative of the loss by Z2, or that after one rule.

    de: Die erste Zeile ist die Ableitung des Verlusts nach Z2, oder diese nach einer Regel.
    """
    verdict, stages = judged(student)
    start = stages["start"]
    demand(start.earned == start.worth, verdict, start)


@pytest.mark.exercise("derivations.DL_DZ2", points=0.75)
def test_derivation_follows_for_the_most_part(student):
    """At least half of the lines follow from the line before them.

    de: Mindestens die Hälfte der Zeilen folgt aus der Zeile davor.
    """
    verdict, stages = judged(student)
    steps = stages["steps"]
    demand(2 * steps.earned >= steps.worth, verdict, steps)


@pytest.mark.exercise("derivations.DL_DZ2", points=0.75)
def test_derivation_follows_line_by_line(student):
    """Every line follows from the line before it.

    de: Jede Zeile folgt aus der Zeile davor.
    """
    verdict, stages = judged(student)
    steps = stages["steps"]
    demand(steps.earned == steps.worth, verdict, steps)


@pytest.mark.exercise("derivations.DL_DZ2", points=0.75)
def test_derivation_arrives_at_the_result(student):
    """The last line is A2 - Y, reached by at least one step that follows.

    de: Die letzte Zeile ist A2 - Y, erreicht durch mindestens einen Schritt, der folgt.
    """
    verdict, stages = judged(student)
    result, steps = stages["result"], stages["steps"]
    demand(result.earned == result.worth, verdict, result)
    demand(steps.earned > 0, verdict, steps)
