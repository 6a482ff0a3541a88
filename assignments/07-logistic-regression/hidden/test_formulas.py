"""Hidden suite of 07-logistic-regression: what is worked out by hand, derivations included."""

from autograder.testing import DerivationProblem, answer_check, derivation_checks, formula_tasks

TASKS = formula_tasks(__file__)


def answer(key, expected, points, de, en):
    """The check of one answer."""
    names = TASKS[f"answers.{key}"].symbols
    return answer_check(key, expected, names, points=points, de=de, en=en)


test_p_formula = answer(
    "p_formula",
    "a**y*(1 - a)**(1 - y)",
    1,
    de="die Wahrscheinlichkeit von y in einer einzigen Formel",
    en="the probability of y in one single formula",
)
test_p_if_0 = answer(
    "p_if_0", "1 - a", 0.5, de="diese Formel bei y = 0", en="that formula at y = 0"
)
test_p_if_1 = answer("p_if_1", "a", 0.5, de="diese Formel bei y = 1", en="that formula at y = 1")
test_n_x = answer("n_x", "4608", 0.5, de="die Zahl der Merkmale", en="the number of features")
test_shape_of_x = answer(
    "shape_X", "(4608, 250)", 0.5, de="die Form der Eingangsmatrix", en="the input matrix's shape"
)
test_shape_of_y = answer(
    "shape_Y", "(1, 250)", 0.5, de="die Form der Label-Matrix", en="the label matrix's shape"
)
test_shape_of_w = answer(
    "shape_w", "(4608, 1)", 0.5, de="die Form der Gewichte", en="the shape of the weights"
)


def problem(name, result, **options):
    """The derivation of that name, which ends with the result."""
    task = TASKS[f"derivations.{name}"]
    return DerivationProblem(goal=task.asked, result=result, **task.names(), **options)


# The letter of the index is the student's choice.
SUMMED = " | ".join(f"-Sum(L_{index}, ({index}, 1, m))" for index in "ijk")
LOG_PRODUCT = problem("LOG_PRODUCT", "-Sum(L_i, (i, 1, m))", form=f"like {SUMMED}")
LOG_LIKELIHOOD = problem("LOG_LIKELIHOOD", "-L")
DL_DW = problem("DL_DW", "x1*(a - y)")
DL_DB = problem("DL_DB", "a - y")


(
    test_log_likelihood_starts,
    test_log_likelihood_follows_mostly,
    test_log_likelihood_follows,
    test_log_likelihood_arrives,
) = derivation_checks("LOG_LIKELIHOOD", LOG_LIKELIHOOD, points=2)

(
    test_log_product_starts,
    test_log_product_follows_mostly,
    test_log_product_follows,
    test_log_product_arrives,
) = derivation_checks("LOG_PRODUCT", LOG_PRODUCT, points=2)

(
    test_dl_dw_starts,
    test_dl_dw_follows_mostly,
    test_dl_dw_follows,
    test_dl_dw_arrives,
) = derivation_checks("DL_DW", DL_DW, points=2)

(
    test_dl_db_starts,
    test_dl_db_follows_mostly,
    test_dl_db_follows,
    test_dl_db_arrives,
) = derivation_checks("DL_DB", DL_DB, points=1)
