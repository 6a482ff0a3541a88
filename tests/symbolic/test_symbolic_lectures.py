"""The lectures' results, most of them exercises too, in the tests' own words; not their slips."""

from fractions import Fraction
from pathlib import Path

import pytest

from autograder.content.discover import discover
from autograder.course.course import find_course
from autograder.symbolic import Line, check_answer, check_derivation
from autograder.symbolic.comparing.equality import Verdict, compare
from autograder.symbolic.comparing.formula import Formula
from autograder.symbolic.comparing.setting import Setting
from autograder.symbolic.judging.steps import DerivationProblem
from autograder.symbolic.reading.parser import parse
from autograder.symbolic.reading.tree import Node, call, number, symbol

SOFTMAX = {
    "symbols": {"c": "real"},
    "families": {"z": "real", "y": "one-hot"},
    "definitions": {"s_i": "exp(z_i)/Sum(exp(z_k), (k, 1, n))"},
}
NEURON = {
    "symbols": {"y": "real", "p": "real", "w": "real", "b": "real"},
    "definitions": {"z": "w*p + b", "a": "sigma(z)", "C": "(a - y)**2"},
}
NETWORK = {
    "symbols": dict.fromkeys(["x", "y", "p0", "p1", "q0", "q1", "w0", "u", "v"], "real"),
    "definitions": {
        "f": "sigma(p0 + p1*x)",
        "g": "sigma(q0 + q1*x)",
        "a": "w0 + u*f + v*g",
        "J": "(a - y)**2/2",
    },
}
CASES = {
    "SQUARED_BY_A": (NEURON, "Derivative(C, a)", "2*(a - y)", "a - y"),
    "SQUARED_BY_Z": (
        NEURON,
        "Derivative(C, a)*Derivative(a, z)",
        "2*(a - y)*a*(1 - a)",
        "2*(a - y)*(1 - a)",
    ),
    "SQUARED_BY_W": (
        NEURON,
        "Derivative(C, a)*Derivative(a, z)*Derivative(z, w)",
        "2*(a - y)*a*(1 - a)*p",
        "2*(a - y)*a*(1 - a)*w",
    ),
    "SHIFT": (SOFTMAX, "exp(z_i - c)/Sum(exp(z_k - c), (k, 1, n))", "s_i", "s_i*exp(-c)"),
    "SOFTMAX_JACOBIAN": (
        SOFTMAX,
        "Derivative(s_i, z_j)",
        "s_i*(KroneckerDelta(i, j) - s_j)",
        "s_i*(1 - s_j)",
    ),
    "LOG_LIKELIHOOD": (
        {"symbols": {"a": "unit", "y": "binary"}},
        "log(a**y*(1 - a)**(1 - y))",
        "y*log(a) + (1 - y)*log(1 - a)",
        "y*log(a) - (1 - y)*log(1 - a)",
    ),
    "DL_DW": (
        {
            "symbols": dict.fromkeys(["w1", "w2", "b", "x1", "x2"], "real") | {"y": "binary"},
            "definitions": {
                "a": "sigma(w1*x1 + w2*x2 + b)",
                "L": "-y*log(a) - (1 - y)*log(1 - a)",
            },
        },
        "Derivative(L, w1)",
        "x1*(a - y)",
        "x2*(a - y)",
    ),
    "NEURON_BY_X": (
        {
            "symbols": dict.fromkeys(["w1", "w2", "b", "x1", "x2"], "real"),
            "definitions": {"a": "sigma(w1*x1 + w2*x2 + b)"},
        },
        "Derivative(a, x1)",
        "w1*a*(1 - a)",
        "x1*a*(1 - a)",
    ),
    "DJ_DW1_1": (NETWORK, "Derivative(J, q1)", "(a - y)*v*g*(1 - g)*x", "(a - y)*v*g*(1 - g)"),
    "HIDDEN_DELTA": (
        {
            "symbols": {"a": "unit"},
            "families": {"w": "real", "d": "real"},
        },
        "Derivative(Sum(w_k*d_k*a, (k, 1, n)), a)*a*(1 - a)",
        "a*(1 - a)*Sum(w_k*d_k, (k, 1, n))",
        "a*(1 - a)*Sum(w_k, (k, 1, n))",
    ),
    "SUM_RUNS_OVER_ALL": (
        SOFTMAX,
        "Sum(s_i*(KroneckerDelta(i, j) - s_j), (i, 1, n))",
        "0",
        "s_j",
    ),
}

NO_EXERCISE = {"SUM_RUNS_OVER_ALL"}


def test_the_others_are_derivations_of_the_course():
    """What stands here under the name of an exercise is one: the course has its own lines of it."""
    course = find_course(Path(__file__).parents[2])
    names = {exercise.name for found in discover(course) for exercise in found.exercises}
    assert {name for name in CASES if f"derivations.{name}" not in names} == NO_EXERCISE


def judged(setting: Setting, left: Node, right: Node):
    return compare(Formula(left, setting), Formula(right, setting), setting)


@pytest.mark.parametrize("name", CASES)
def test_the_lectures_result_is_proved_and_its_slip_is_found(name):
    words, goal, result, slip = CASES[name]
    setting = Setting.of(**words)
    first, right, wrong = (parse(text, setting.names) for text in (goal, result, slip))
    found = judged(setting, first, right)
    assert (found.verdict, found.proved) == (Verdict.EQUAL, True)
    assert judged(setting, first, wrong).verdict is Verdict.DIFFERENT


@pytest.mark.parametrize("name", ["SQUARED_BY_W", "SHIFT", "DL_DW", "DJ_DW1_1"])
def test_as_a_derivation_the_slip_is_the_first_wrong_line(name):
    words, goal, result, slip = CASES[name]
    problem = DerivationProblem(goal=goal, result=result, **words)
    assert check_derivation([goal, result], problem).first_wrong in (None, 1)
    assert check_derivation([goal, slip], problem).first_wrong is not None
    assert check_derivation([goal, result], problem).lines[-1].status is Line.HOLDS


def indexed(family: str, *indices: str) -> Node:
    return Node("indexed", tuple(Node("index", (), name) for name in indices), family)


def series(kind: str, body: Node, index: str) -> Node:
    bounds = number(1), Node("index", (), "n")
    return Node(kind, (body, Node("index", (), index), *bounds))


def test_the_logarithm_of_a_product_is_the_sum_of_logarithms():
    """LOG_PRODUCT: over the observations, for every y of zeros and ones."""
    setting = Setting.of({}, families={"a": "unit", "y": "binary"})
    a, y = indexed("a", "i"), indexed("y", "i")
    one = number(1)
    rest, other = (Node("add", (one, Node("neg", (side,)))) for side in (a, y))
    factor = Node("mul", (Node("pow", (a, y)), Node("pow", (rest, other))))
    term = Node("add", (
        Node("mul", (y, call("log", a))), Node("mul", (other, call("log", rest))),
    ))  # fmt: skip
    left, right = call("log", series("product", factor, "i")), series("sum", term, "i")
    assert judged(setting, left, right).proved
    wrong = series("product", term, "i")
    assert judged(setting, left, wrong).verdict is Verdict.DIFFERENT


def test_two_indices_and_their_derivatives():
    """DZ_DA: z_i = sum of w_ij a_j, so dz_i/da_j = w_ij and not w_ji."""
    setting = Setting.of({}, families={"w": "real", "a": "real"})
    product = Node("mul", (indexed("w", "i", "k"), indexed("a", "k")))
    left = Node("derivative", (series("sum", product, "k"), indexed("a", "j")))
    assert judged(setting, left, indexed("w", "i", "j")).proved
    assert judged(setting, left, indexed("w", "j", "i")).verdict is Verdict.DIFFERENT


def prime(name: str, inner: Node, order: int = 1) -> Node:
    return Node("prime", (inner, number(order)), name)


def apply(name: str, *inner: Node) -> Node:
    return Node("apply", inner, name)


X = symbol("x")
F, G = apply("f", X), apply("g", X)


@pytest.mark.parametrize(
    ("body", "right", "wrong"),
    [
        (
            apply("f", apply("g", X)),
            Node("mul", (prime("f", G), prime("g", X))),
            Node("mul", (prime("f", X), prime("g", X))),
        ),
        (
            Node("div", (F, G)),
            Node("div", (
                Node("add", (
                    Node("mul", (prime("f", X), G)),
                    Node("neg", (Node("mul", (F, prime("g", X))),)),
                )),
                Node("pow", (G, number(2))),
            )),
            Node("div", (prime("f", X), prime("g", X))),
        ),
    ],
    ids=["CHAIN", "QUOTIENT"],
)  # fmt: skip
def test_rules_for_functions_without_a_formula(body, right, wrong):
    setting = Setting.of({"x": "real"}, functions={"f": 1, "g": 1})
    derivative = Node("derivative", (body, X))
    assert judged(setting, derivative, right).proved
    assert judged(setting, derivative, wrong).verdict is Verdict.DIFFERENT


def compared(operator: str, left: Node, right: Node) -> Node:
    return Node("compare", (left, right), operator)


STEP = Node("piecewise", (number(1), compared(">", X, number(0)), number(0)))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (Node("derivative", (call("max", number(0), X), X)), STEP),
        (Node("derivative", (call("max", number(0), X), X)), call("heaviside", X)),
        (Node("derivative", (call("abs", X), X)), call("sign", X)),
        (call("min", X, number(2)), Node("neg", (call("max", Node("neg", (X,)), number(-2)),))),
        (Node("derivative", (call("asin", call("tanh", X)), X)), call("sech", X)),
        (call("coth", X), Node("div", (call("cosh", X), call("sinh", X)))),
        (Node("derivative", (call("atan", X), X)),
         Node("div", (number(1), Node("add", (number(1), Node("mul", (X, X)))))) ),
    ],
)  # fmt: skip
def test_conditions_and_kinks_are_compared(left, right):
    setting = Setting.of({"x": "real"})
    assert judged(setting, left, right).verdict is Verdict.EQUAL
    assert judged(setting, left, Node("neg", (right,))).verdict is Verdict.DIFFERENT


def test_a_condition_on_a_variable_of_two_values_counts_at_its_border():
    setting = Setting.of({"a": "unit", "y": "binary"})
    a, y = symbol("a"), symbol("y")
    rest = Node("add", (number(1), Node("neg", (a,))))
    wanted = parse("a*y + (1 - a)*(1 - y)", setting.names)
    for operator, bound in (("==", 1), (">", 0)):
        good = Node("piecewise", (a, compared(operator, y, number(bound)), rest))
        bad = Node("piecewise", (a, compared(operator, y, number(bound)), number(17)))
        assert judged(setting, wanted, good).proved
        assert judged(setting, wanted, bad).verdict is Verdict.DIFFERENT


def test_another_name_of_the_only_variable_is_read_as_such():
    problem = DerivationProblem(
        goal="Derivative(tanh(x), x)", result="1 - tanh(x)**2", symbols={"x": "real"}
    )
    assert check_derivation(["Derivative(tanh(z), z)", "1 - tanh(z)**2"], problem).share == 1
    mixed = check_answer("x + t", "2*x", {"x": "real"})
    assert (mixed.share, mixed.formula) == (Fraction(0), "")
    assert not check_answer("2*t", "2*x", {"x": "real", "y": "real"}).right


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        *(("tan(pi/2)", "wrong"), ("1/0", "wrong"), ("log(-1)", "wrong")),
        *(("exp(exp(exp(100)))", "undecided"), ("tanh(100)", "wrong"), ("sigma(1000)", "wrong")),
    ],
)
def test_what_has_no_value_is_wrong_and_what_is_beyond_computing_is_for_a_person(text, outcome):
    assert check_answer(text, "1").outcome == outcome


@pytest.mark.parametrize(
    "wrong",
    [
        "Sum(w_ik*Derivative(a_k, a_j), (k, 0, n))",  # one entry more than there are
        "Sum(w_ik/KroneckerDelta(k, j), (k, 1, n))",  # a division by 0
    ],
)
def test_a_line_without_a_value_is_wrong_and_leaves_the_others_comparable(wrong):
    """The next line is compared with the last right one: nothing waits for a person."""
    problem = DerivationProblem(
        goal="Derivative(z_i, a_j)",
        result="w_ij",
        families={"w_ij": "real", "a": "real", "b": "real"},
        definitions={"z_i": "Sum(w_ik*a_k, (k, 1, n)) + b_i"},
    )
    verdict = check_derivation(["Derivative(z_i, a_j)", wrong, "w_ij"], problem)
    assert [line.status.value for line in verdict.lines] == ["start", "does_not_follow", "returns"]
    assert not verdict.needs_person
    assert verdict.first_wrong == 2
