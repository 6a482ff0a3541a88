"""Hidden suite of 12-softmax: the derivations, judged line by line."""

from autograder.testing import DerivationProblem, derivation_checks, formula_tasks

TASKS = formula_tasks(__file__)


def problem(name, result, **options):
    """A derivation, with the names of its task."""
    task = TASKS[f"derivations.{name}"]
    return DerivationProblem(goal=task.asked, result=result, **task.names(), **options)


# Both branches in one line, or as cases; where i = j, s_i and s_j are the same.
JACOBIAN = ["s_i*(KroneckerDelta(i, j) - s_j)", "s_j*(KroneckerDelta(i, j) - s_i)"]
for same, other in (("i == j", "i != j"), ("j == i", "j != i")):
    JACOBIAN.append(f"s_i*(1 - s_j if {same} else -s_j)")
    for diagonal in ("s_i*(1 - s_i)", "s_i*(1 - s_j)", "s_j*(1 - s_i)", "s_j*(1 - s_j)"):
        JACOBIAN.append(f"{diagonal} if {same} else -s_i*s_j")
        JACOBIAN.append(f"-s_i*s_j if {other} else {diagonal}")

# An identity: what begins without c begins at its other side.
SHIFT = problem("SHIFT", "s_i", start="uses c; without s", min_steps=3)
SOFTMAX_JACOBIAN = problem("SOFTMAX_JACOBIAN", JACOBIAN[0], form=f"like {' | '.join(JACOBIAN)}")
LOG_SOFTMAX = problem("LOG_SOFTMAX", "KroneckerDelta(i, j) - s_j")
SOFTMAX_CE = problem("SOFTMAX_CE", "s_j - y_j")

(
    test_shift_starts_with_the_expression,
    test_shift_follows_for_the_most_part,
    test_shift_follows_line_by_line,
    test_shift_arrives_at_the_result,
) = derivation_checks("SHIFT", SHIFT, points=2)
(
    test_log_softmax_starts_with_the_derivative,
    test_log_softmax_follows_for_the_most_part,
    test_log_softmax_follows_line_by_line,
    test_log_softmax_arrives_at_the_result,
) = derivation_checks("LOG_SOFTMAX", LOG_SOFTMAX, points=3)
(
    test_softmax_jacobian_starts_with_the_derivative,
    test_softmax_jacobian_follows_for_the_most_part,
    test_softmax_jacobian_follows_line_by_line,
    test_softmax_jacobian_arrives_at_the_result,
) = derivation_checks("SOFTMAX_JACOBIAN", SOFTMAX_JACOBIAN, points=3)
(
    test_softmax_ce_starts_with_the_derivative,
    test_softmax_ce_follows_for_the_most_part,
    test_softmax_ce_follows_line_by_line,
    test_softmax_ce_arrives_at_the_result,
) = derivation_checks("SOFTMAX_CE", SOFTMAX_CE, points=3)
