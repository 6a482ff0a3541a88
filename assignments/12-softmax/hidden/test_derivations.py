"""Hidden suite of 12-softmax: the derivations, judged line by line."""

from autograder.testing import DerivationProblem, derivation_checks, formula_tasks

TASKS = formula_tasks(__file__)


def problem(name, result):
    """A derivation, with the names of its task."""
    task = TASKS[f"derivations.{name}"]
    return DerivationProblem(goal=task.asked, result=result, **task.names())


LOG_SOFTMAX = problem("LOG_SOFTMAX", "KroneckerDelta(i, j) - s_j")
SOFTMAX_CE = problem("SOFTMAX_CE", "s_j - y_j")

(
    test_log_softmax_starts_with_the_derivative,
    test_log_softmax_follows_for_the_most_part,
    test_log_softmax_follows_line_by_line,
    test_log_softmax_arrives_at_the_result,
) = derivation_checks("LOG_SOFTMAX", LOG_SOFTMAX, points=3)
(
    test_softmax_ce_starts_with_the_derivative,
    test_softmax_ce_follows_for_the_most_part,
    test_softmax_ce_follows_line_by_line,
    test_softmax_ce_arrives_at_the_result,
) = derivation_checks("SOFTMAX_CE", SOFTMAX_CE, points=3)
