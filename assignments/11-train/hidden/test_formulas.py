"""Hidden suite of 11-train, the formulas: backpropagation by hand."""

from autograder.grade.formulas import answer_check
from autograder.grade.tasks import formula_tasks

TASKS = formula_tasks(__file__)


def answer(key, expected, de, en):
    """The check of one answer, with the names of its task."""
    return answer_check(key, expected, TASKS[f"answers.{key}"].symbols, points=1, de=de, en=en)


test_chain_a0 = answer(
    "chain_a0",
    "2*(a0 - y0)*a0*(1 - a0)*w00 + 2*(a1 - y1)*a1*(1 - a1)*w10"
    " + 2*(a2 - y2)*a2*(1 - a2)*w20",
    de="die Summe der drei Ketten, auf denen der Input die Kosten beeinflusst",
    en="the sum of the three chains by which the input influences the cost",
)
test_delta_back = answer(
    "delta_back",
    "(3/2, 0)",
    de="die Summe der Deltas, zurückgeschickt durch die transponierte Matrix",
    en="the sum of the deltas, sent back through the transposed matrix",
)
test_delta_w = answer(
    "delta_w",
    "(-2*eta, 6*eta, 0, 0, -4*eta, 12*eta)",
    de="der Schritt für alle sechs Gewichte, Zeile für Zeile",
    en="the step for all six weights, row by row",
)
