"""Hidden suite of 09-regression-network, the derivations: line by line."""

from itertools import product

from autograder.testing import DerivationProblem, derivation_checks, formula_tasks

TASKS = formula_tasks(__file__)
OUTSIDE = ("{w}*Sum({error}*{rest}, {i})/n", "Sum({error}*{w}*{rest}, {i})/n")
SIGNS = (("-1", "(y_i - yhat_i)"), ("1", "(yhat_i - y_i)"))
COUNTS = ("(i, 1, n)", "(i, 0, n - 1)")
SUMS = ("z1_i", "(w10 + w11*x_i)")


def forms(w, rest):
    """Ways to write the last line: either sign, either count, w before or after the sum sign."""
    ways = product(SIGNS, OUTSIDE, COUNTS, SUMS)
    written = [
        f"{sign}*" + way.format(w=w, error=error, rest=rest.format(z=z), i=i)
        for (sign, error), way, i, z in ways
    ]
    return list(dict.fromkeys(written))


def problem(name, w, rest):
    """The derivative -(w/n) sum (y_i - yhat_i) rest, with the names of its task."""
    task = TASKS[f"derivations.{name}"]
    written = forms(w, rest)
    form = "like " + " | ".join(written)
    return DerivationProblem(goal=task.asked, result=written[0], form=form, **task.names())


DJ_DW2_0 = problem("DJ_DW2_0", "1", "1")
DJ_DW2_J = problem("DJ_DW2_J", "1", "g({z})")
DJ_DW1_0 = problem("DJ_DW1_0", "v1", "g'({z})")
DJ_DW1_1 = problem("DJ_DW1_1", "v1", "g'({z})*x_i")

(
    test_dj_dw2_0_starts,
    test_dj_dw2_0_follows_mostly,
    test_dj_dw2_0_follows,
    test_dj_dw2_0_arrives,
) = derivation_checks("DJ_DW2_0", DJ_DW2_0, points=1)
(
    test_dj_dw2_j_starts,
    test_dj_dw2_j_follows_mostly,
    test_dj_dw2_j_follows,
    test_dj_dw2_j_arrives,
) = derivation_checks("DJ_DW2_J", DJ_DW2_J, points=2)
(
    test_dj_dw1_0_starts,
    test_dj_dw1_0_follows_mostly,
    test_dj_dw1_0_follows,
    test_dj_dw1_0_arrives,
) = derivation_checks("DJ_DW1_0", DJ_DW1_0, points=2)
(
    test_dj_dw1_1_starts,
    test_dj_dw1_1_follows_mostly,
    test_dj_dw1_1_follows,
    test_dj_dw1_1_arrives,
) = derivation_checks("DJ_DW1_1", DJ_DW1_1, points=2)
