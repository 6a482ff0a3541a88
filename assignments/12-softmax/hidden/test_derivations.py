"""Hidden suite of 12-softmax: the derivations, judged line by line."""

import pytest

from autograder.grade.assertions import require
from autograder.symbolic import DerivationProblem, check_derivation

SOFTMAX = {
    "families": {"z": "real", "y": "one-hot"},
    "definitions": {"s_i": "exp(z_i)/Sum(exp(z_k), (k, 1, n))"},
}
PROBLEMS = {
    "LOG_SOFTMAX": DerivationProblem(
        goal="Derivative(log(s_i), z_j)", result="KroneckerDelta(i, j) - s_j", **SOFTMAX
    ),
    "SOFTMAX_CE": DerivationProblem(
        goal="Derivative(-Sum(y_i*log(s_i), (i, 1, n)), z_j)", result="s_j - y_j", **SOFTMAX
    ),
}


def judged(student, name):
    """The verdict on the student's lines, and its stages by name."""
    verdict = check_derivation(getattr(student.module("derivations"), name), PROBLEMS[name])
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


def start_holds(student, name):
    """The first line is the task."""
    verdict, stages = judged(student, name)
    demand(stages["start"].earned == stages["start"].worth, verdict, stages["start"])


def steps_hold(student, name, share):
    """At least this share of the steps follow."""
    verdict, stages = judged(student, name)
    demand(stages["steps"].earned >= share * stages["steps"].worth, verdict, stages["steps"])


def result_holds(student, name):
    """The last line is the result, reached by at least one step that follows."""
    verdict, stages = judged(student, name)
    demand(stages["result"].earned == stages["result"].worth, verdict, stages["result"])
    demand(stages["steps"].earned > 0, verdict, stages["steps"])


@pytest.mark.exercise("derivations.LOG_SOFTMAX", points=0.75)
def test_log_softmax_starts_with_the_derivative(student):
    """The first line of LOG_SOFTMAX is the derivative of log(s_i) by z_j, or that after one rule.

    de: Die erste Zeile von LOG_SOFTMAX ist die Ableitung von log(s_i) nach z_j, oder diese nach
    einer Regel.
    """
    start_holds(student, "LOG_SOFTMAX")


@pytest.mark.exercise("derivations.LOG_SOFTMAX", points=0.75)
def test_log_softmax_follows_for_the_most_part(student):
    """At least half of the lines of LOG_SOFTMAX follow from the line before them.

    de: Mindestens die Hälfte der Zeilen von LOG_SOFTMAX folgt aus der Zeile davor.
    """
    steps_hold(student, "LOG_SOFTMAX", 0.5)


@pytest.mark.exercise("derivations.LOG_SOFTMAX", points=0.75)
def test_log_softmax_follows_line_by_line(student):
    """Every line of LOG_SOFTMAX follows from the line before it, for i = j and for i != j.

    de: Jede Zeile von LOG_SOFTMAX folgt aus der Zeile davor, für i = j und für i != j.
    """
    steps_hold(student, "LOG_SOFTMAX", 1)


@pytest.mark.exercise("derivations.LOG_SOFTMAX", points=0.75)
def test_log_softmax_arrives_at_the_result(student):
    """LOG_SOFTMAX ends with KroneckerDelta(i, j) - s_j, reached by a step that follows.

    de: LOG_SOFTMAX endet mit KroneckerDelta(i, j) - s_j, erreicht durch einen Schritt, der folgt.
    """
    result_holds(student, "LOG_SOFTMAX")


@pytest.mark.exercise("derivations.SOFTMAX_CE", points=0.75)
def test_softmax_ce_starts_with_the_derivative(student):
    """The first line of SOFTMAX_CE is the derivative of the loss by z_j, or that after one rule.

    de: Die erste Zeile von SOFTMAX_CE ist die Ableitung des Verlusts nach z_j, oder diese nach
    einer Regel.
    """
    start_holds(student, "SOFTMAX_CE")


@pytest.mark.exercise("derivations.SOFTMAX_CE", points=0.75)
def test_softmax_ce_follows_for_the_most_part(student):
    """At least half of the lines of SOFTMAX_CE follow from the line before them.

    de: Mindestens die Hälfte der Zeilen von SOFTMAX_CE folgt aus der Zeile davor.
    """
    steps_hold(student, "SOFTMAX_CE", 0.5)


@pytest.mark.exercise("derivations.SOFTMAX_CE", points=0.75)
def test_softmax_ce_follows_line_by_line(student):
    """Every line of SOFTMAX_CE follows from the line before it.

    de: Jede Zeile von SOFTMAX_CE folgt aus der Zeile davor.
    """
    steps_hold(student, "SOFTMAX_CE", 1)


@pytest.mark.exercise("derivations.SOFTMAX_CE", points=0.75)
def test_softmax_ce_arrives_at_the_result(student):
    """SOFTMAX_CE ends with s_j - y_j, reached by at least one step that follows.

    de: SOFTMAX_CE endet mit s_j - y_j, erreicht durch mindestens einen Schritt, der folgt.
    """
    result_holds(student, "SOFTMAX_CE")
