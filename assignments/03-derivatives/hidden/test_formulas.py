"""Hidden suite of 03-derivatives, the formulas: answers by value, derivations line by line."""

from autograder.grade.formulas import answer_check, derivation_checks
from autograder.symbolic import DerivationProblem

X = {"x": "real"}
X_POSITIVE = {"x": "positive"}
XY = {"x": "real", "y": "real"}
X1X2 = {"x1": "real", "x2": "real"}


def derivative(key, expected, symbols, points, of):
    """The check of a derivative."""
    de, en = f"die Ableitung von ``{of}``", f"the derivative of ``{of}``"
    return answer_check(key, expected, symbols, points=points, de=de, en=en)


def partial(key, expected, by):
    """The check of a partial derivative of L0's example."""
    of = "``5*x1**3 + 3*x2**2``"
    return answer_check(
        key,
        expected,
        X1X2,
        points=0.5,
        de=f"die partielle Ableitung von {of} nach ``{by}``",
        en=f"the partial derivative of {of} by ``{by}``",
    )


def gradient(key, expected, symbols, of, de="", en=""):
    """The check of a gradient, with where it is taken."""
    return answer_check(
        key,
        expected,
        symbols,
        points=1,
        de=f"der Gradient von ``{of}``{de}",
        en=f"the gradient of ``{of}``{en}",
    )


test_d_x2 = derivative("d_x2", "2*x", X, 0.5, "x**2")
test_d_x3 = derivative("d_x3", "3*x**2", X, 0.5, "x**3")
test_d_ln = derivative("d_ln", "1/x", X_POSITIVE, 0.5, "ln(x)")
test_d_exp = derivative("d_exp", "exp(x)", X, 0.5, "exp(x)")
test_d_ln_3x2 = derivative("d_ln_3x2", "2/x", X_POSITIVE, 1, "ln(3*x**2)")
test_p1 = partial("p1", "15*x1**2", "x1")
test_p2 = partial("p2", "6*x2", "x2")
test_g_sum_squares = gradient("g_sum_squares", "(2*x, 2*y)", XY, "x**2 + y**2")
test_g_cubes_at = gradient(
    "g_cubes_at",
    "(12, 3)",
    XY,
    "x**3 + y**3",
    de=" an der Stelle ``(2, -1)``",
    en=" at the point ``(2, -1)``",
)
test_g_sin_exp = gradient("g_sin_exp", "(cos(x), exp(y))", XY, "sin(x) + exp(y)")
test_g_fraction = gradient(
    "g_fraction",
    "(-2*x/(x**2 + y**2)**2, -2*y/(x**2 + y**2)**2)",
    XY,
    "1/(x**2 + y**2)",
)
test_g_square_diff = gradient("g_square_diff", "(2*x - 2*y, 2*y - 2*x)", XY, "x**2 - 2*x*y + y**2")
test_g_product = gradient("g_product", "(x2, x1)", X1X2, "x1*x2")
test_g_linear = gradient("g_linear", "(1, 2)", X1X2, "x1 + 2*x2")
test_g_mixed = gradient("g_mixed", "(2*x2**2, 4*x1*x2)", X1X2, "2*x1*x2**2")


# Derivations

LOSS = "-y*log(a) - (1 - y)*log(1 - a)"
SIGMOID = DerivationProblem(
    goal="Derivative(1/(1 + exp(-x)), x)",
    result="sigma(x)*(1 - sigma(x))",
    symbols=X,
    start="without sigma",
)
TANH = DerivationProblem(goal="Derivative(tanh(x), x)", result="1 - tanh(x)**2", symbols=X)
LOSS_BY_A = DerivationProblem(
    goal=f"Derivative({LOSS}, a)",
    result="(a - y)/(a*(1 - a))",
    symbols={"a": "unit", "y": "binary"},
)
LOSS_BY_Z = DerivationProblem(
    goal="Derivative(L, a)*Derivative(a, z)",
    result="a - y",
    symbols={"y": "binary", "z": "real"},
    definitions={"a": "sigma(z)", "L": LOSS},
)

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
