"""Hidden suite of 11-train, the formulas: answers by value, derivations line by line."""

from autograder.testing import DerivationProblem, answer_check, derivation_checks, formula_tasks

TASKS = formula_tasks(__file__)


def answer(key, expected, de, en):
    """The check of one answer, with the names of its task."""
    return answer_check(key, expected, TASKS[f"answers.{key}"].symbols, points=1, de=de, en=en)


test_chain_a0 = answer(
    "chain_a0",
    "2*(a0 - y0)*a0*(1 - a0)*w00 + 2*(a1 - y1)*a1*(1 - a1)*w10 + 2*(a2 - y2)*a2*(1 - a2)*w20",
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


# Derivations


def problem(name, *results):
    """A derivation with the names of its task; its last line looks like one of the results."""
    task = TASKS[f"derivations.{name}"]
    form = "like " + " | ".join(results)
    return DerivationProblem(goal=task.asked, result=results[0], form=form, **task.names())


SQUARED_BY_A = problem("SQUARED_BY_A", "2*(a - y)")
SQUARED_BY_Z = problem("SQUARED_BY_Z", "2*(a - y)*a*(1 - a)")
SQUARED_BY_W = problem("SQUARED_BY_W", "2*(a - y)*a*(1 - a)*a_prev")
HIDDEN_DELTA = problem(
    "HIDDEN_DELTA",
    "Sum(d_i*w_ij, (i, 1, n))*a_j*(1 - a_j)",
    "Sum(d_i*w_ij, (i, 0, n - 1))*a_j*(1 - a_j)",  # as L1 counts
)
(
    test_squared_by_a_starts,
    test_squared_by_a_follows_mostly,
    test_squared_by_a_follows,
    test_squared_by_a_arrives,
) = derivation_checks("SQUARED_BY_A", SQUARED_BY_A, points=1)
(
    test_squared_by_z_starts,
    test_squared_by_z_follows_mostly,
    test_squared_by_z_follows,
    test_squared_by_z_arrives,
) = derivation_checks("SQUARED_BY_Z", SQUARED_BY_Z, points=2)
(
    test_squared_by_w_starts,
    test_squared_by_w_follows_mostly,
    test_squared_by_w_follows,
    test_squared_by_w_arrives,
) = derivation_checks("SQUARED_BY_W", SQUARED_BY_W, points=2)
(
    test_hidden_delta_starts,
    test_hidden_delta_follows_mostly,
    test_hidden_delta_follows,
    test_hidden_delta_arrives,
) = derivation_checks("HIDDEN_DELTA", HIDDEN_DELTA, points=3)
