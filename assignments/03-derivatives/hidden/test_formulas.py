"""Hidden suite of 03-derivatives, the formulas: answers by value, derivations line by line."""

import pytest

from autograder.grade.assertions import require
from autograder.symbolic import DerivationProblem, check_answer, check_derivation

X = {"x": "real"}
X_POSITIVE = {"x": "positive"}
XY = {"x": "real", "y": "real"}
X1X2 = {"x1": "real", "x2": "real"}


def answer(key, expected, symbols, points, said):
    """The check of one entry of ANSWERS."""

    @pytest.mark.exercise(f"answers.{key}", points=points)
    def check(student):
        answers = student.module("answers").ANSWERS
        require(
            isinstance(answers, dict),
            de="ANSWERS soll ein dict bleiben: ein Name und ein Text je Zeile.",
            en="ANSWERS should stay a dict: one name and one text in each line.",
        )
        verdict = check_answer(answers.get(key), expected, symbols)
        require(verdict.right, de=verdict.message.de, en=verdict.message.en)

    de, en = said
    check.__doc__ = f"{key} is {en}.\n\nde: {key} ist {de}."
    return check


def derivative(of):
    """What a derivative is called in both languages."""
    return f"die Ableitung von {of}", f"the derivative of {of}"


def partial(by):
    """What a partial derivative of L0's example is called."""
    return (
        f"die partielle Ableitung von 5 x1^3 + 3 x2^2 nach {by}",
        f"the partial derivative of 5 x1^3 + 3 x2^2 by {by}",
    )


def gradient(of):
    """What a gradient is called."""
    return f"der Gradient von {of}", f"the gradient of {of}"


test_d_x2 = answer("d_x2", "2*x", X, 0.5, derivative("x^2"))
test_d_x3 = answer("d_x3", "3*x**2", X, 0.5, derivative("x^3"))
test_d_ln = answer("d_ln", "1/x", X_POSITIVE, 0.5, derivative("ln x"))
test_d_exp = answer("d_exp", "exp(x)", X, 0.5, derivative("exp x"))
test_d_ln_3x2 = answer("d_ln_3x2", "2/x", X_POSITIVE, 1, derivative("ln(3 x^2)"))
test_p1 = answer("p1", "15*x1**2", X1X2, 0.5, partial("x1"))
test_p2 = answer("p2", "6*x2", X1X2, 0.5, partial("x2"))
test_g_sum_squares = answer("g_sum_squares", "(2*x, 2*y)", XY, 1, gradient("x^2 + y^2"))
test_g_cubes_at = answer(
    "g_cubes_at",
    "(12, 3)",
    XY,
    1,
    (
        "der Gradient von x^3 + y^3 an der Stelle (2, -1)",
        "the gradient of x^3 + y^3 at the point (2, -1)",
    ),
)
test_g_sin_exp = answer("g_sin_exp", "(cos(x), exp(y))", XY, 1, gradient("sin x + exp y"))
test_g_fraction = answer(
    "g_fraction",
    "(-2*x/(x**2 + y**2)**2, -2*y/(x**2 + y**2)**2)",
    XY,
    1,
    gradient("1/(x^2 + y^2)"),
)
test_g_square_diff = answer(
    "g_square_diff", "(2*x - 2*y, 2*y - 2*x)", XY, 1, gradient("x^2 - 2 x y + y^2")
)
test_g_product = answer("g_product", "(x2, x1)", X1X2, 1, gradient("x1 x2"))
test_g_linear = answer("g_linear", "(1, 2)", X1X2, 1, gradient("x1 + 2 x2"))
test_g_mixed = answer("g_mixed", "(2*x2**2, 4*x1*x2)", X1X2, 1, gradient("2 x1 x2^2"))


# Derivations

LOSS = "-y*log(a) - (1 - y)*log(1 - a)"
PROBLEMS = {
    "SIGMOID": DerivationProblem(
        goal="Derivative(1/(1 + exp(-x)), x)",
        result="sigma(x)*(1 - sigma(x))",
        symbols=X,
        start="without sigma",
    ),
    "TANH": DerivationProblem(goal="Derivative(tanh(x), x)", result="1 - tanh(x)**2", symbols=X),
    "LOSS_BY_A": DerivationProblem(
        goal=f"Derivative({LOSS}, a)",
        result="(a - y)/(a*(1 - a))",
        symbols={"a": "unit", "y": "binary"},
    ),
    "LOSS_BY_Z": DerivationProblem(
        goal="Derivative(L, a)*Derivative(a, z)",
        result="a - y",
        symbols={"y": "binary", "z": "real"},
        definitions={"a": "sigma(z)", "L": LOSS},
    ),
}


def judged(student, name):
    """The verdict on the student's lines, and its stages by name."""
    verdict = check_derivation(getattr(student.module("derivations"), name), PROBLEMS[name])
    return verdict, {stage.name: stage for stage in verdict.stages}


def demand(condition, verdict, stage):
    """Hold, or say what is missing and which line is the first wrong one."""
    line = verdict.first_wrong
    more = verdict.message if line is None else verdict.lines[line - 1].message
    require(
        condition,
        de=f"{stage.message.de} {verdict.message.de if line else ''} {more.de}",
        en=f"{stage.message.en} {verdict.message.en if line else ''} {more.en}",
    )


def start(name, points):
    """The check of the first line."""

    @pytest.mark.exercise(f"derivations.{name}", points=points)
    def check(student):
        """The first line is the derivative asked for, or that after one rule.

        de: Die erste Zeile ist die gesuchte Ableitung, oder diese nach einer Regel.
        """
        verdict, stages = judged(student, name)
        demand(stages["start"].earned == stages["start"].worth, verdict, stages["start"])

    return check


def most_steps(name, points):
    """The check that at least half of the lines follow."""

    @pytest.mark.exercise(f"derivations.{name}", points=points)
    def check(student):
        """At least half of the lines follow from the line before them.

        de: Mindestens die Hälfte der Zeilen folgt aus der Zeile davor.
        """
        verdict, stages = judged(student, name)
        steps = stages["steps"]
        demand(2 * steps.earned >= steps.worth, verdict, steps)

    return check


def all_steps(name, points):
    """The check that every line follows."""

    @pytest.mark.exercise(f"derivations.{name}", points=points)
    def check(student):
        """Every line follows from the line before it.

        de: Jede Zeile folgt aus der Zeile davor.
        """
        verdict, stages = judged(student, name)
        demand(stages["steps"].earned == stages["steps"].worth, verdict, stages["steps"])

    return check


def arrival(name, points):
    """The check of the last line."""

    @pytest.mark.exercise(f"derivations.{name}", points=points)
    def check(student):
        """The last line is the result, reached by at least one step that follows.

        de: Die letzte Zeile ist das Ergebnis, erreicht durch mindestens einen Schritt, der folgt.
        """
        verdict, stages = judged(student, name)
        demand(stages["result"].earned == stages["result"].worth, verdict, stages["result"])
        demand(stages["steps"].earned > 0, verdict, stages["steps"])

    return check


test_sigmoid_derivation_starts = start("SIGMOID", 1)
test_sigmoid_derivation_follows_mostly = most_steps("SIGMOID", 1)
test_sigmoid_derivation_follows = all_steps("SIGMOID", 1)
test_sigmoid_derivation_arrives = arrival("SIGMOID", 1)
test_tanh_derivation_starts = start("TANH", 0.5)
test_tanh_derivation_follows_mostly = most_steps("TANH", 0.5)
test_tanh_derivation_follows = all_steps("TANH", 0.5)
test_tanh_derivation_arrives = arrival("TANH", 0.5)
test_loss_by_a_derivation_starts = start("LOSS_BY_A", 0.75)
test_loss_by_a_derivation_follows_mostly = most_steps("LOSS_BY_A", 0.75)
test_loss_by_a_derivation_follows = all_steps("LOSS_BY_A", 0.75)
test_loss_by_a_derivation_arrives = arrival("LOSS_BY_A", 0.75)
test_loss_by_z_derivation_starts = start("LOSS_BY_Z", 0.75)
test_loss_by_z_derivation_follows_mostly = most_steps("LOSS_BY_Z", 0.75)
test_loss_by_z_derivation_follows = all_steps("LOSS_BY_Z", 0.75)
test_loss_by_z_derivation_arrives = arrival("LOSS_BY_Z", 0.75)
