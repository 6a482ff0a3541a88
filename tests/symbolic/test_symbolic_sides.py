"""Left-hand sides are read past where they repeat what is asked, and refused where they do not."""

import pytest

from autograder.symbolic import Outcome, check_answer, check_derivation
from autograder.symbolic.judging.steps import DerivationProblem
from autograder.symbolic.reading.grammar import FormulaError, Names
from autograder.symbolic.reading.parser import parse, parse_line
from autograder.symbolic.reading.plain import to_text
from autograder.symbolic.reading.sides import Asked

LOSS = Names.of(["y", "z", "a", "L"])
BY_Z = Asked(formula=parse("Derivative(L, a)*Derivative(a, z)", LOSS))
X = Names.of(["x"])
SIGMOID = Asked(formula=parse("Derivative(1/(1 + exp(-x)), x)", X))
GRADIENT = Asked(name="g", formula=parse("(Derivative(x**2, x), 1)", X, tuples=True))
CHAIN_NAMES = Names.of(["x"], (), {"f": 1, "g": 1})
CHAIN = Asked(formula=parse("Derivative(f(g(x)), x)", CHAIN_NAMES))
BEFORE = parse("(a - y)/(a*(1 - a))*a*(1 - a)", LOSS)


@pytest.mark.parametrize(
    "left",
    [
        *("= ", "== ", ":= ", "⇒ ", "dL/dz = ", "∂L/∂z = ", "dL / dz=", "dz = ", "d/dz L = "),
        *("L' = ", "L'(z) = ", "L′ = ", "dL/da*da/dz = ", "Derivative(L, a)*Derivative(a, z) = "),
        *("(a-y)/(a*(1-a))*a*(1-a) = ", "dL/dz = (a-y)/(a*(1-a))*(1-a)*a = "),
    ],
)
def test_a_left_hand_side_that_repeats_is_read_past(left):
    tree = parse_line(f"{left}a - y", LOSS, asked=BY_Z, before=BEFORE)
    assert to_text(tree) == "a - y"


@pytest.mark.parametrize(
    "left", ["dL/da", "da/dz", "da", "L", "y", "a'", "L''", "f(x)", "a - y", "2"]
)
def test_a_left_hand_side_that_says_something_else_is_refused(left):
    with pytest.raises(FormulaError, match="right-hand side"):
        parse_line(f"{left} = a - y", LOSS, asked=BY_Z, before=BEFORE)


def test_a_step_within_a_line_is_sent_to_a_line_of_its_own():
    with pytest.raises(FormulaError, match="line of its own") as caught:
        parse_line("dL/dz = a*1 - y = a - y", LOSS, asked=BY_Z, before=BEFORE)
    assert caught.value.column == 17


@pytest.mark.parametrize(
    "left",
    [
        *("sigma'(x)", "σ'(x)", "σ'", "dσ/dx", "dσ(x)/dx", "d/dx σ(x)", "(sigma(x))'", "f'(x)"),
        *("y'", "dy/dx", "d/dx 1/(1 + exp(-x))", "d/dx (1/(1+e^(-x)))", "diff(sigma(x), x)"),
    ],
)
def test_the_derivative_may_be_called_as_lectures_do(left):
    assert to_text(parse_line(f"{left} = 2*x", X, asked=SIGMOID, before=SIGMOID.formula)) == "2*x"


@pytest.mark.parametrize(
    "left", ["tanh'(x)", "sigma(x)", "sigma'(y)", "dσ/dy", "d/dx x", "σ''(x)"]
)
def test_another_derivative_is_not_the_one_asked_for(left):
    with pytest.raises(FormulaError):
        parse_line(f"{left} = 2*x", X, asked=SIGMOID, before=SIGMOID.formula)


@pytest.mark.parametrize("left", ["grad f", "∇f", "∇f(x)", "g", "grad(f)"])
def test_a_gradient_may_be_named(left):
    read = parse_line(f"{left} = (2*x, 1)", X, asked=GRADIENT, parts=2)
    assert to_text(read) == "(2*x, 1)"


def test_an_abstract_function_has_its_own_argument():
    for left in ("d/dx f(g(x))", "(f(g(x)))'", "Derivative(f(g(x)), x)"):
        tree = parse_line(
            f"{left} = f'(g(x))*g'(x)", CHAIN_NAMES, asked=CHAIN, before=CHAIN.formula
        )
        assert to_text(tree) == "f'(g(x))*g'(x)"
    with pytest.raises(FormulaError):
        parse_line("d/dx f(x) = f'(g(x))", CHAIN_NAMES, asked=CHAIN, before=CHAIN.formula)


@pytest.mark.parametrize("left", ["y", "f(x)", "f'(x)", "dy/dx", "dz", "d/dx (x**2)", "grad f"])
def test_where_no_task_is_known_every_known_form_is_read_past(left):
    assert to_text(parse_line(f"{left} = 2*x")) == "2*x"


def test_no_side_is_left_out_of_the_verdict():
    """The whole line is judged: what a left-hand side repeats, and nothing that it only claims."""
    task = {"name": "d_x2", "asked": "Derivative(x**2, x)"}
    for text in ("d_x2 = 2*x", "d/dx x**2 = 2*x", "y' = 2*x", "dx = 2*x", "d_x2 = x + x = 2*x"):
        assert check_answer(text, "2*x", {"x": "real"}, **task).right, text
    for text in ("d_x3 = 2*x", "x**2 = 2*x", "2*x = 2*x = x"):
        assert check_answer(text, "2*x", {"x": "real"}, **task).outcome is Outcome.UNREADABLE, text
    assert check_answer("d_x2 = 3*x", "2*x", {"x": "real"}, **task).outcome is Outcome.WRONG


def test_a_derivation_with_left_hand_sides_earns_what_it_earns_without():
    problem = DerivationProblem(
        goal="Derivative(L, a)*Derivative(a, z)",
        result="a - y",
        symbols={"y": "binary", "z": "real"},
        definitions={"a": "sigma(z)", "L": "-y*log(a) - (1 - y)*log(1 - a)"},
    )
    lines = [
        "dL/dz = dL/da · da/dz",
        "= (−y/a + (1−y)/(1−a))·a·(1−a)",
        "dz = −y·(1−a) + (1−y)·a",
        "−y·(1−a) + (1−y)·a = a − y",
    ]
    assert check_derivation(lines, problem).share == 1


def test_a_tuple_with_too_many_parts_is_told_of_the_decimal_comma():
    with pytest.raises(FormulaError, match="point"):
        parse_line("(2,5, 3)", X, asked=GRADIENT, parts=2)
    assert len(parse_line("(12,3)", X, asked=GRADIENT, parts=2).args) == 2
    assert len(parse_line("(1, 2, 3)", X, asked=GRADIENT, parts=2).args) == 3
