"""Hidden suite of 03-derivatives, the formulas: answers by value, derivations line by line."""

from autograder.testing import DerivationProblem, answer_check, derivation_checks, formula_tasks

TASKS = formula_tasks(__file__)


def answer(key, expected, points, de, en):
    """The check of one answer, with the names of its task."""
    task = TASKS[f"answers.{key}"]
    return answer_check(key, expected, task.symbols, points=points, de=de, en=en, asked=task.asked)


def derivative(key, expected, points, of):
    """The check of a derivative."""
    de, en = f"die Ableitung von ``{of}``", f"the derivative of ``{of}``"
    return answer(key, expected, points, de, en)


def partial(key, expected, by):
    """The check of a partial derivative of L0's example."""
    of = "``5*x1**3 + 3*x2**2``"
    de = f"die partielle Ableitung von {of} nach ``{by}``"
    return answer(key, expected, 0.5, de, f"the partial derivative of {of} by ``{by}``")


def gradient(key, expected, of, de="", en=""):
    """The check of a gradient, with where it is taken."""
    return answer(
        key, expected, 1, f"der Gradient von ``{of}``{de}", f"the gradient of ``{of}``{en}"
    )


def slope_of_sigma(key, expected, x):
    """The check of a slope of the sigmoid."""
    de, en = f"die Steigung von ``sigma(x)`` bei ``{x}``", f"the slope of ``sigma(x)`` at ``{x}``"
    return answer(key, expected, 0.5, de, en)


def problem(name, result, **options):
    """A derivation, with the names of its task."""
    task = TASKS[f"derivations.{name}"]
    return DerivationProblem(goal=task.asked, result=result, **task.names(), **options)


test_d_x2 = derivative("d_x2", "2*x", 0.5, "x**2")
test_d_x3 = derivative("d_x3", "3*x**2", 0.5, "x**3")
test_d_ln = derivative("d_ln", "1/x", 0.5, "ln(x)")
test_d_exp = derivative("d_exp", "exp(x)", 0.5, "exp(x)")
test_d_ln_3x2 = derivative("d_ln_3x2", "2/x", 1, "ln(3*x**2)")
test_p1 = partial("p1", "15*x1**2", "x1")
test_p2 = partial("p2", "6*x2", "x2")
test_g_sum_squares = gradient("g_sum_squares", "(2*x, 2*y)", "x**2 + y**2")
test_g_cubes_at = gradient(
    "g_cubes_at",
    "(12, 3)",
    "x**3 + y**3",
    de=" an der Stelle ``(2, -1)``",
    en=" at the point ``(2, -1)``",
)
test_g_sin_exp = gradient("g_sin_exp", "(cos(x), exp(y))", "sin(x) + exp(y)")
test_g_fraction = gradient(
    "g_fraction", "(-2*x/(x**2 + y**2)**2, -2*y/(x**2 + y**2)**2)", "1/(x**2 + y**2)"
)
test_g_square_diff = gradient("g_square_diff", "(2*x - 2*y, 2*y - 2*x)", "x**2 - 2*x*y + y**2")
test_g_product = gradient("g_product", "(x2, x1)", "x1*x2")
test_g_linear = gradient("g_linear", "(1, 2)", "x1 + 2*x2")
test_g_mixed = gradient("g_mixed", "(2*x2**2, 4*x1*x2)", "2*x1*x2**2")
test_d_sigma_at_0 = slope_of_sigma("d_sigma_at_0", "1/4", 0)
test_d_sigma_at_10 = slope_of_sigma("d_sigma_at_10", "sigma(10)*(1 - sigma(10))", 10)
test_d_sigma_max = answer(
    "d_sigma_max",
    "1/4",
    0.5,
    de="die größte Steigung von ``sigma(x)``",
    en="the largest slope of ``sigma(x)``",
)
test_neuron_by_w1 = answer(
    "neuron_by_w1",
    "x1*a*(1 - a)",
    0.5,
    de="die Ableitung der Aktivierung nach dem Gewicht ``w1``",
    en="the derivative of the activation by the weight ``w1``",
)


# Derivations

SIGMOID = problem("SIGMOID", "sigma(x)*(1 - sigma(x))", start="without sigma")
TANH = problem("TANH", "1 - tanh(x)**2")
LOSS_BY_A = problem("LOSS_BY_A", "(a - y)/(a*(1 - a))")
LOSS_BY_Z = problem("LOSS_BY_Z", "a - y")
CHAIN = problem("CHAIN", "f'(g(x))*g'(x)")
QUOTIENT = problem("QUOTIENT", "(u'(x)*v(x) - u(x)*v'(x))/v(x)**2")
NEURON_BY_X = problem("NEURON_BY_X", "w1*a*(1 - a)")

(
    test_sigmoid_derivation_starts,
    test_sigmoid_derivation_follows_mostly,
    test_sigmoid_derivation_follows,
    test_sigmoid_derivation_arrives,
) = derivation_checks("SIGMOID", SIGMOID, points=4)
(
    test_tanh_derivation_starts,
    test_tanh_derivation_follows_mostly,
    test_tanh_derivation_follows,
    test_tanh_derivation_arrives,
) = derivation_checks("TANH", TANH, points=2)
(
    test_loss_by_a_derivation_starts,
    test_loss_by_a_derivation_follows_mostly,
    test_loss_by_a_derivation_follows,
    test_loss_by_a_derivation_arrives,
) = derivation_checks("LOSS_BY_A", LOSS_BY_A, points=3)
(
    test_loss_by_z_derivation_starts,
    test_loss_by_z_derivation_follows_mostly,
    test_loss_by_z_derivation_follows,
    test_loss_by_z_derivation_arrives,
) = derivation_checks("LOSS_BY_Z", LOSS_BY_Z, points=3)
(
    test_chain_derivation_starts,
    test_chain_derivation_follows_mostly,
    test_chain_derivation_follows,
    test_chain_derivation_arrives,
) = derivation_checks("CHAIN", CHAIN, points=2)
(
    test_quotient_derivation_starts,
    test_quotient_derivation_follows_mostly,
    test_quotient_derivation_follows,
    test_quotient_derivation_arrives,
) = derivation_checks("QUOTIENT", QUOTIENT, points=2)
(
    test_neuron_derivation_starts,
    test_neuron_derivation_follows_mostly,
    test_neuron_derivation_follows,
    test_neuron_derivation_arrives,
) = derivation_checks("NEURON_BY_X", NEURON_BY_X, points=2)
