"""Reading: what is accepted, what is refused where and with which cure, and how fast."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.symbolic.reading.grammar import GREEK, FormulaError, Names
from autograder.symbolic.reading.parser import parse
from autograder.symbolic.reading.plain import to_text
from tests.helpers.steps import lines_executed

NAMES = Names.of(["x", "y", "a", "x1", "alpha", "A2", "Y"], ["z", "s", "y"])


def refusal(text: object, **options: bool) -> FormulaError:
    with pytest.raises(FormulaError) as caught:
        parse(text, NAMES, **options)
    return caught.value


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ln(x)", "log(x)"),
        ("sigmoid(x)", "sigma(x)"),
        ("σ(x)", "sigma(x)"),
        ("e**x", "E**x"),
        ("π*α", "pi*alpha"),
        ("Abs(x)", "abs(x)"),
        ("log(x, 2)", "log(x)/log(2)"),
        ("x_1", "x1"),
        (" 2\n*\tx ", "2*x"),
        ("+x", "x"),
        ("x--y", "x - -y"),
        ("z[i]", "z_i"),
        ("z_12", "z_12"),
        ("diff(x**2, x)", "Derivative(x**2, x)"),
        ("Derivative(x*y, x, y)", "Derivative(x*y, x, y)"),
        ("diff(x**3, x, 2)", "Derivative(x**3, x, x)"),
        ("diff(x**3, (x, 2))", "Derivative(x**3, x, x)"),
        ("Sum(exp(z_k), (k, 1, n))", "Sum(exp(z_k), (k, 1, n))"),
        ("Sum(exp(z_k), (k, 0, n-1))", "Sum(exp(z_k), (k, 0, n - 1))"),
        ("delta(i, j)", "KroneckerDelta(i, j)"),
        ("1 if i == j else 0", "Piecewise((1, Eq(i, j)), (0, True))"),
        ("1 if i != j else 0", "Piecewise((0, Eq(i, j)), (1, True))"),
        ("Piecewise((x, Ne(i, j)), (y, Eq(i, j)))", "Piecewise((y, Eq(i, j)), (x, True))"),
        ("0.10", "0.1"),
        ("1.5e-3", "0.0015"),
        (2, "2"),
        (0.5, "0.5"),
    ],
)
def test_what_students_write_is_read(text, read):
    assert to_text(parse(text, NAMES)) == read


@pytest.mark.parametrize(
    "text", ["(2*x, 3)", "2*x, 3", "[2*x, 3]", "Matrix([2*x, 3])", ("2*x", 3)]
)
def test_tuples_are_read_where_they_are_asked_for(text):
    assert to_text(parse(text, NAMES, tuples=True)) == "(2*x, 3)"
    assert refusal(text).column is not None or isinstance(text, tuple)


@pytest.mark.parametrize(
    ("text", "column", "cure"),
    [
        ("2x", 2, "2*x"),
        ("3*x + 2y", 8, "2*y"),
        ("2 x", 3, "2*x"),
        ("x y", 3, "x*y"),
        ("(x+1)(x-1)", 6, ")*("),
        ("(x+1)x", 6, ")*x"),
        ("2(x+1)", 2, "2*(x + 1)"),
        ("x(1-x)", 2, "2*(x + 1)"),
        ("sin x", 5, "sin(x)"),
        ("tanh 2", 6, "tanh(2)"),
        ("sin", 1, "sin(...)"),
        ("x + sigma", 5, "sigma(...)"),
        ("0,5", 2, "0.5"),
        ("x + 0,5", 6, "0.5"),
        ("exp(0,5)", 1, "point"),
        ("(x + 1", 1, "never closed"),
        ("x + 1)", 6, "never opened"),
        ("((x)", 1, "never closed"),
        ("[x)", 3, "never opened"),
        ("f'(x)", 1, "Derivative(f, x)"),
        ("2*x = x + x", 5, "right-hand side"),
        ("y = 2*x", 3, "right-hand side"),
        ("== 2*x", 1, "right-hand side"),
        ("x < 1", 3, "right-hand side"),
        ("{x}", 1, "Round brackets"),
        ("|x| - |y|", 1, "abs(x)"),
        ("\\frac{1}{2}", 1, "LaTeX"),
        ("2*х", 3, "only looks like x"),
        ("3*x +", 5, "missing at the end"),
        ("2*X1", 3, "`x1`"),
        ("Sigmoid(x)", 1, "`sigmoid`"),
        ("tanhh(x)", 1, "`tanh`"),
        ("softmax(x)", 1, "Variables of this exercise"),
        ("diff(x**2)", 1, "Derivative(f, x)"),
        ("Derivative(x, 2*x)", 1, "Derivative(f, x)"),
        ("Derivative(x, (x, 7))", 1, "Derivative(f, x)"),
        ("Sum(x, k, 1, n)", 1, "Sum(f, (k, 1, n))"),
        ("KroneckerDelta(i)", 1, "KroneckerDelta(i, j)"),
        ("z_q", 1, "no index"),
        ("x.y", 1, "no place"),
        ("x[0]", 1, "no place"),
        ("x and y", 1, "no place"),
        ("not x", 1, "no place"),
        ("x // y", 1, "no place"),
        ("exp(*x)", 1, "no place"),
        ("α + 2x", 6, "2*x"),
    ],
)
def test_a_slip_is_shown_at_its_column_with_its_cure(text, column, cure):
    error = refusal(text)
    assert cure in error.en
    assert error.column == column
    assert error.de
    assert error.de != error.en


@pytest.mark.parametrize(
    "text", [None, b"x", True, {"x": 1}, {"x"}, [["x"]], object(), 1j, 10**20]
)
def test_what_is_no_text_is_refused(text):
    assert "in quotes" in refusal(text, tuples=True).en


HOSTILE = [
    "9**9**9**9",
    "9**(9**9)",
    "(9**99)**99",
    "((x**100)**100)**100**100",
    "x**(10**30)",
    "2**0.0000000000000000000000000001",
    "factorial(10**9)",
    "10**10**10**10*x",
    "*".join(["9**99"] * 60),
    "x" * 1_000_000,
    "(" * 10_000 + "x" + ")" * 10_000,
    "[" * 60 + "x" + "]" * 60,
    "-" * 999 + "x",
    "**".join(["x"] * 400),
    "exp(" * 200 + "x" + ")" * 200,
    "x+" * 499 + "x",
    "/".join(["x"] * 150),
    "*x/".join(["x"] * 150),
    "1" * 5_000,
    "1" * 900,
    "0." + "1" * 900,
    "1e999999999",
    "1e-999999999",
    "__import__('os').system('true')",
    "().__class__.__bases__[0]",
    "x.__class__",
    "(lambda: x)()",
    "[x for x in x]",
    "f'{x}'",
    "x if x else x",
    "await x",
    "yield x",
    "x := 1",
    "print(x)",
    "eval(x)",
    "exec(x)",
    "sympify(x)",
    "S(x)",
    "x\x00",
    "x\u202ey",
    "е**x",
    "\ud800",
    "x\u0301",
    "\U0001f600",
    "0x1for x",
    "1_0",
    "0b1",
    "x;x",
    "x\\\nx",
    "# x",
    "True",
    "None",
    "...",
    "Sum(Sum(x, (k, 1, 10)), (n, 1, 10))",
    "Sum(x, (x, 1, 10))",
    "Derivative(x, 1)",
    "Derivative(x, (x, 99))",
    "diff(" * 30 + "x" + ", x)" * 30 + "^",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:40]))
def test_hostile_text_is_refused_after_few_steps(text):
    """Counted in lines of Python, by no clock; regular expressions have a test of their own."""
    refusal(text, tuples=True)  # loads what is loaded once
    errors = []
    assert lines_executed(lambda: errors.append(refusal(text, tuples=True))) < 60_000
    (error,) = errors
    assert error.en
    assert error.de


ALPHABET = st.sampled_from([*"xyzaisjkn0123456789.,+-*/()[]= ^'", "exp(", "Sum(", " if ", "**"])


@settings(max_examples=400, deadline=None, derandomize=True, database=None)
@given(st.one_of(st.text(max_size=40), st.lists(ALPHABET, max_size=25).map("".join)))
def test_any_text_is_read_or_refused(text):
    tree, column = None, None
    try:
        tree = parse(text, NAMES, tuples=True)
    except FormulaError as error:
        column = error.column
    assert column is None or 1 <= column <= len(text) + 1
    if tree is not None:
        assert parse(to_text(tree), NAMES, tuples=True)


def test_the_student_side_reads_names_it_does_not_know():
    assert to_text(parse("w_1*foo + z_i")) == "w_1*foo + z_i"


def test_every_greek_letter_has_a_name():
    for letter, name in GREEK.items():
        if name not in ("sigma", "pi"):
            assert to_text(parse(letter, Names.of([name]))) == name


def test_long_sums_are_no_deep_trees():
    assert len(parse("+".join(["x"] * 200), NAMES).args) == 200
