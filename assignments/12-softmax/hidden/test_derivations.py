"""Hidden suite of 12-softmax: the derivations, judged line by line."""

from autograder.grade.formulas import derivation_checks
from autograder.symbolic import DerivationProblem

SOFTMAX = {
    "families": {"z": "real", "y": "one-hot"},
    "definitions": {"s_i": "exp(z_i)/Sum(exp(z_k), (k, 1, n))"},
}
LOG_SOFTMAX = DerivationProblem(
    goal="Derivative(log(s_i), z_j)", result="KroneckerDelta(i, j) - s_j", **SOFTMAX
)
SOFTMAX_CE = DerivationProblem(
    goal="Derivative(-Sum(y_i*log(s_i), (i, 1, n)), z_j)", result="s_j - y_j", **SOFTMAX
)

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
