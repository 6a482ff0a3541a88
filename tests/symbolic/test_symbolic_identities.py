"""The identities that the course teaches, proved; the solutions' answers are what they claim."""

import runpy
from pathlib import Path

import pytest

from autograder.symbolic import check_answer
from autograder.symbolic.comparing.equality import Equality, Verdict, compare
from autograder.symbolic.comparing.formula import Formula
from autograder.symbolic.comparing.setting import Setting
from autograder.symbolic.reading.parser import parse

ROOT = Path(__file__).resolve().parents[2]
REALS = {"symbols": {name: "real" for name in ("x", "y", "z", "x1", "x2", "x3", "w", "b")}}
LOSS = {
    "symbols": {"y": "binary", "z": "real"},
    "definitions": {"a": "sigma(z)", "L": "-(y*log(a) + (1 - y)*log(1 - a))"},
}
SOFTMAX = {
    "symbols": {"c": "real"},
    "families": {"z": "real", "y": "one-hot"},
    "definitions": {"s_i": "exp(z_i)/Sum(exp(z_k), (k, 1, n))"},
}
NETWORK = {  # L4's network with three hidden units
    "symbols": {
        name: "real" for name in ("x", "y", "p0", "p1", "q0", "q1", "r0", "r1", "w0", *"uvw")
    },
    "definitions": {
        "f": "sigma(p0 + p1*x)",
        "g": "sigma(q0 + q1*x)",
        "h": "sigma(r0 + r1*x)",
        "a": "w0 + u*f + v*g + w*h",
        "J": "(a - y)**2/2",
    },
}
IDENTITIES = {
    "sigma' = sigma (1 - sigma)": (REALS, "diff(sigma(x), x)", "sigma(x)*(1 - sigma(x))"),
    "tanh' = 1 - tanh^2": (REALS, "diff(tanh(x), x)", "1 - tanh(x)**2"),
    "tanh by sigma": (REALS, "tanh(x)", "2*sigma(2*x) - 1"),
    "sigma(-x)": (REALS, "sigma(-x)", "1 - sigma(x)"),
    "da/dz": (LOSS, "Derivative(a, z)", "a*(1 - a)"),
    "da/dz as in L2": (LOSS, "Derivative(a, z)", "-a**2*((a - 1)/a)"),
    "dL/da": (LOSS, "Derivative(L, a)", "(a - y)/(a*(1 - a))"),
    "dL/da in parts": (LOSS, "Derivative(L, a)", "-y/a + (1 - y)/(1 - a)"),
    "dz = a - y": (LOSS, "Derivative(L, z)", "a - y"),
    "chain rule": (LOSS, "Derivative(L, a)*Derivative(a, z)", "Derivative(L, z)"),
    "dw = x dz": (
        {
            "symbols": {"y": "binary", "x": "real", "w": "real", "b": "real"},
            "definitions": {"a": "sigma(w*x + b)"},
        },
        "Derivative(-y*log(sigma(w*x + b)) - (1 - y)*log(1 - sigma(w*x + b)), w)",
        "x*(a - y)",
    ),
    "db = dz": (
        {
            "symbols": {"y": "binary", "x": "real", "w": "real", "b": "real"},
            "definitions": {"a": "sigma(w*x + b)"},
        },
        "Derivative(-y*log(sigma(w*x + b)) - (1 - y)*log(1 - sigma(w*x + b)), b)",
        "a - y",
    ),
    "squared error": (REALS, "Derivative((x - y)**2, x)", "2*(x - y)"),
    "linear regression, dw": (REALS, "Derivative((w*x + b - y)**2, w)", "2*x*(w*x + b - y)"),
    "linear regression, db": (REALS, "Derivative((w*x + b - y)**2, b)", "2*(w*x + b - y)"),
    "network, bias of the output": (NETWORK, "Derivative(J, w0)", "a - y"),
    "network, weights of the output": (NETWORK, "Derivative(J, v)", "(a - y)*g"),
    "network, bias of a hidden unit": (NETWORK, "Derivative(J, q0)", "(a - y)*v*g*(1 - g)"),
    "network, hidden weights": (NETWORK, "Derivative(J, r1)", "(a - y)*w*h*(1 - h)*x"),
    "graph, dx1": (REALS, "Derivative(5*(x1*x2 + x3), x1)", "5*x2"),
    "graph, dx2": (REALS, "Derivative(5*(x1*x2 + x3), x2)", "5*x1"),
    "graph, dx3": (REALS, "Derivative(5*(x1*x2 + x3), x3)", "5"),
    "softmax Jacobian": (SOFTMAX, "Derivative(s_i, z_j)", "s_i*(KroneckerDelta(i, j) - s_j)"),
    "softmax Jacobian, two cases": (
        SOFTMAX,
        "Derivative(s_i, z_j)",
        "s_i*(1 - s_j) if i == j else -s_i*s_j",
    ),
    "log softmax": (SOFTMAX, "Derivative(log(s_i), z_j)", "KroneckerDelta(i, j) - s_j"),
    "the trick of L1": (SOFTMAX, "Derivative(s_i, z_j)", "s_i*Derivative(log(s_i), z_j)"),
    "softmax of two is sigma": (
        {"symbols": {"x": "real", "y": "real"}},
        "exp(x)/(exp(x) + exp(y))",
        "sigma(x - y)",
    ),
    "softmax sums to 1": (SOFTMAX, "Sum(s_i, (i, 1, n))", "1"),
    "one-hot sums to 1": (SOFTMAX, "Sum(y_i, (i, 1, n))", "1"),
    "shift invariance": (SOFTMAX, "exp(z_i - c)/Sum(exp(z_k - c), (k, 0, n - 1))", "s_i"),
    "softmax and cross entropy": (
        SOFTMAX,
        "Derivative(-Sum(y_i*log(s_i), (i, 1, n)), z_j)",
        "s_j - y_j",
    ),
}


def check(setting: dict, left: str, right: str) -> Equality:
    ours = Setting.of(**setting)
    sides = (Formula(parse(text, ours.names), ours) for text in (left, right))
    return compare(*sides, ours)


@pytest.mark.parametrize("name", IDENTITIES)
def test_the_identity_is_proved(name):
    assert check(*IDENTITIES[name]) == Equality(Verdict.EQUAL, proved=True)


@pytest.mark.parametrize(
    ("setting", "left", "right"),
    [
        (REALS, "Derivative(5*(x1*x2 + x3), x3)", "3"),
        (LOSS, "L", "y*log(a) + (1 - y)*log(1 - a)"),
        (LOSS, "Derivative(a, z)", "(a - 1)/a"),
        (SOFTMAX, "Derivative(s_i, z_j)", "s_i*(1 - s_j)"),
        (SOFTMAX, "Derivative(s_i, z_j)", "s_i*(1 - s_i)"),
        (NETWORK, "Derivative(J, v)", "(a - y)*Derivative(g, q0)"),  # L4's g' instead of g
    ],
)
def test_the_slip_is_not(setting, left, right):
    assert check(setting, left, right).verdict is Verdict.DIFFERENT


FUNCTIONS = {
    "d_x2": "diff(x**2, x)",
    "d_x3": "diff(x**3, x)",
    "d_exp": "diff(exp(x), x)",
    "d_ln_3x2": "diff(log(3*x**2), x)",
    "p1": "diff(5*x1**3 + 3*x2**2, x1)",
    "p2": "diff(5*x1**3 + 3*x2**2, x2)",
    "g_sum_squares": "(diff(x**2 + y**2, x), diff(x**2 + y**2, y))",
    "g_sin_exp": "(diff(sin(x) + exp(y), x), diff(sin(x) + exp(y), y))",
    "g_fraction": "(diff(1/(x**2 + y**2), x), diff(1/(x**2 + y**2), y))",
    "g_square_diff": "(diff(x**2 - 2*x*y + y**2, x), diff(x**2 - 2*x*y + y**2, y))",
    "g_product": "(diff(x1*x2, x1), diff(x1*x2, x2))",
    "g_linear": "(diff(x1 + 2*x2, x1), diff(x1 + 2*x2, x2))",
    "g_mixed": "(diff(2*x1*x2**2, x1), diff(2*x1*x2**2, x2))",
}
ACTIVATIONS = {
    "a": "1/2 + 1/2*1/2 + 1/2*1/2",
    "b": "1 + 2*1 + 3*2",
    "c": "1/2 + (-1/2)*(-1/2) + (-1/2)*(1/2)",
    "d": "0",  # max(0, -9)
    "e": "tanh(0)",
    "f": "tanh(1/2 + 0 + 0)",
    "g": "tanh(1/2 + 1/4 + 1/4)",
    "h": "tanh(1 + 2*1 + 3*2)",
    "e_sigmoid": "sigmoid(0)",
    "f_sigmoid": "sigmoid(1/2)",
    "g_sigmoid": "sigmoid(1)",
    "h_sigmoid": "sigmoid(9)",
    "one_input_z": "(0, 1/2 + 1/2 + 1/2, 3*(1/2), 1 + 2 + 3)",
    "one_input_tanh": "(tanh(0), tanh(3/2), tanh(3/2), tanh(6))",
    "one_input_sigmoid": "(sigmoid(0), sigmoid(3/2), sigmoid(3/2), sigmoid(6))",
    "and_z": "(-1 + 1/2 + 1/2, (-1 + 1/2) + (1/2 + 1/2), (-1/2 - 1/2) + 1, -1)",
    "and_w": "(-1 + 1/2 - 1/2, 1/2 + 1/2 - 1/2, 1/2 + 1/2)",
    "and_right": "1 + 1 + 1 + 1",
}


def solution(folder: str) -> dict[str, str]:
    return runpy.run_path(str(ROOT / "solutions" / folder / "answers.py"))["ANSWERS"]


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_solutions_derivatives_are_derivatives(name):
    verdict = check_answer(
        solution("03-derivatives")[name], FUNCTIONS[name], REALS["symbols"], form="no derivative"
    )
    assert verdict.right
    assert verdict.proved


def test_the_derivatives_at_a_point_and_of_ln():
    answers = solution("03-derivatives")
    assert check_answer(answers["d_ln"], "diff(log(x), x)", {"x": "positive"}).proved
    assert check_answer(answers["g_cubes_at"], "(3*2**2, 3*(-1)**2)").proved
    at_points = {"d_sigma_at_0", "d_sigma_at_10", "d_sigma_max", "neuron_by_w1"}
    assert set(answers) == {*FUNCTIONS, *at_points, "d_ln", "g_cubes_at"}


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_the_solutions_activations_are_right(name):
    assert check_answer(solution("01-perceptron")[name], ACTIVATIONS[name]).proved


def test_the_answers_have_the_names_of_the_curriculum():
    assert set(solution("01-perceptron")) == {*ACTIVATIONS, "learned_function"}
