"""Hidden suite of 08-two-layer-network: derivations, judged line by line."""

from autograder.testing import DerivationProblem, derivation_checks, formula_tasks

TASKS = formula_tasks(__file__)
TASK = TASKS["derivations.DL_DZ2"]
DL_DZ2 = DerivationProblem(goal=TASK.asked, result="A2 - Y", **TASK.names())

(
    test_derivation_starts_with_the_derivative,
    test_derivation_follows_for_the_most_part,
    test_derivation_follows_line_by_line,
    test_derivation_arrives_at_the_result,
) = derivation_checks("DL_DZ2", DL_DZ2, points=3)

BY_A = TASKS["derivations.DZ_DA"]
DZ_DA = DerivationProblem(goal=BY_A.asked, result="w_ij", **BY_A.names())

(
    test_dz_da_starts_with_the_derivative,
    test_dz_da_follows_for_the_most_part,
    test_dz_da_follows_line_by_line,
    test_dz_da_arrives_at_the_result,
) = derivation_checks("DZ_DA", DZ_DA, points=2)

BY_W = TASKS["derivations.DZ_DW_ROW"]
ROW = "KroneckerDelta(i, j)*a_k"
DZ_DW_ROW = DerivationProblem(
    goal=BY_W.asked,
    result=ROW,
    form=f"like {ROW} | Piecewise((a_k, i == j), (0, True))",
    **BY_W.names(),
)

(
    test_dz_dw_row_starts_with_the_derivative,
    test_dz_dw_row_follows_for_the_most_part,
    test_dz_dw_row_follows_line_by_line,
    test_dz_dw_row_arrives_at_the_result,
) = derivation_checks("DZ_DW_ROW", DZ_DW_ROW, points=2)
