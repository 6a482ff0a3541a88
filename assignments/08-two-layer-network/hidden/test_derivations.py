"""Hidden suite of 08-two-layer-network: the derivation, judged line by line."""

from autograder.grade.formulas import derivation_checks
from autograder.symbolic import DerivationProblem

DL_DZ2 = DerivationProblem(
    goal="Derivative(L, A2)*Derivative(A2, Z2)",
    result="A2 - Y",
    symbols={"Y": "binary", "Z2": "real"},
    definitions={"A2": "sigma(Z2)", "L": "-Y*log(A2) - (1 - Y)*log(1 - A2)"},
)

(
    test_derivation_starts_with_the_derivative,
    test_derivation_follows_for_the_most_part,
    test_derivation_follows_line_by_line,
    test_derivation_arrives_at_the_result,
) = derivation_checks("DL_DZ2", DL_DZ2, points=3)
