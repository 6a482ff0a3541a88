"""Hidden suite of 08-two-layer-network: the derivation, judged line by line."""

from autograder.testing import DerivationProblem, derivation_checks, formula_tasks

TASK = formula_tasks(__file__)["derivations.DL_DZ2"]
DL_DZ2 = DerivationProblem(goal=TASK.asked, result="A2 - Y", **TASK.names())

(
    test_derivation_starts_with_the_derivative,
    test_derivation_follows_for_the_most_part,
    test_derivation_follows_line_by_line,
    test_derivation_arrives_at_the_result,
) = derivation_checks("DL_DZ2", DL_DZ2, points=3)
