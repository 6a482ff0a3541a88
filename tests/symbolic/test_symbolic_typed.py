"""What is typed or pasted is read as what it means, or refused with a cure that is true."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.symbolic.drawing.pretty import to_unicode
from autograder.symbolic.reading.grammar import FormulaError, Names
from autograder.symbolic.reading.parser import parse
from autograder.symbolic.reading.plain import to_text
from autograder.symbolic.reading.tree import Node, number, symbol, walk

NAMES = Names.of(["x", "y", "a", "x1", "L"], ["z", "s", "w_jk"], {"f": 1, "g": 1, "h": 2})


def read(text: str) -> str:
    return to_text(parse(text, NAMES))


def cure(text: str, **options: bool) -> str:
    with pytest.raises(FormulaError) as caught:
        parse(text, NAMES, **options)
    assert caught.value.de != caught.value.en
    return caught.value.en


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *[(f"2{sign}x", "2*x") for sign in "·×∗⋅∙•✕＊"],
        *[(f"x {sign} 1", "x - 1") for sign in "−–—‐‑﹣－"],
        *[(f"x{sign}y", "x/y") for sign in "÷∕⁄／"],
        *[(f"2*{blank}x", "2*x") for blank in "\u00a0\u2009\u202f\u3000\t\n\u2028"],
        *[(f"2*{nothing}x", "2*x") for nothing in "\u200b\ufeff\u2060\u00ad\u200d"],
        ("\ufeff2*x", "2*x"),
        ("x²", "x**2"),
        ("x⁻¹", "x**-1"),
        ("x¹²", "x**12"),
        ("eˣ", "E**x"),
        ("x₁ + zᵢ + wⱼₖ", "x1 + z_i + w_jk"),
        ("δᵢⱼ", "KroneckerDelta(i, j)"),
        ("½", "1/2"),
        ("⅔*x", "2/3*x"),
        ("x^2", "x**2"),
        ("x^{-1}", "x**-1"),
        ("z_{i}", "z_i"),
        ("w_{jk} + w_{j,k}", "w_jk + w_jk"),
        ("√x + √(x + 1) + √2", "sqrt(x) + sqrt(x + 1) + sqrt(2)"),
        ("∛x", "cbrt(x)"),
        ("|x|", "abs(x)"),
        ("ln|x + 1|", "log(abs(x + 1))"),
        ("２＊ｘ", "2*x"),
        ("𝑥 + 𝐱", "x + x"),
        ("ℯ**x", "E**x"),
        ("tanh²(x)", "tanh(x)**2"),
        ("tanh^2(x) + sin**2(x)*x", "tanh(x)**2 + sin(x)**2*x"),
        ("“2*x”", "2*x"),
        ("„2*x“", "2*x"),
        ("'2*x'", "2*x"),
        ("$2*x$", "2*x"),
        ("2*x,", "2*x"),
        ("2*x.", "2*x"),
        ("2*x; ", "2*x"),
        ("2*x  # by the power rule", "2*x"),
        ("1 if x ≥ 0 else 0", "Piecewise((1, x >= 0), (0, True))"),
    ],
)
def test_it_is_read_as_what_it_means(text, meant):
    assert read(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *[(f"{name}(x)", f"{name}(x)") for name in ["cot", "sec", "csc", "asin", "acos", "atan", "acot", "asec"]],
        *[(f"{name}(x)", f"{name}(x)") for name in ["acsc", "coth", "sech", "csch", "asinh", "acosh", "atanh"]],
        *[(f"{name}(x)", f"{name}(x)") for name in ["acoth", "asech", "acsch", "cbrt", "floor", "gamma", "erf"]],
        *[(f"arc{name}(x)", f"a{name}(x)") for name in ["sin", "cos", "tan", "sinh", "tanh"]],
        *[(f"ar{name}(x)", f"a{name}(x)") for name in ["sinh", "cosh", "tanh", "coth"]],
        *[(f"{library}.exp(x)", "exp(x)") for library in ["np", "numpy", "math", "sympy", "sp", "torch"]],
        ("math.pi*np.e", "pi*E"),
        ("np.maximum(0, x)", "max(0, x)"),
        ("Max(0, x, y) - Min(x, y)", "max(0, x, y) - min(x, y)"),
        ("sgn(x) + sign(x)", "sign(x) + sign(x)"),
        ("Heaviside(x) + heaviside(x, 1)", "heaviside(x) + heaviside(x, 1)"),
        ("arctan2(y, x)", "atan2(y, x)"),
        ("ceil(x) + factorial(x)", "ceiling(x) + factorial(x)"),
        ("tg(x)", "tan(x)"),
        ("log10(x) + np.log2(x)", "log(x)/log(10) + log(x)/log(2)"),
        ("log1p(x) + expm1(x)", "log(1 + x) + (exp(x) - 1)"),
        ("Rational(1, 2) + S(1)/2 + S.Half", "1/2 + 1/2 + 0.5"),
        ("tanh(Rational(1, 2))", "tanh(1/2)"),
        ("Integer(9) + Float(0.5) - Rational(3)", "9 + 0.5 - 3"),
        ("Add(x, Mul(2, Pow(x, 2)))", "x + 2*x**2"),
        ("root(x, 3) + square(x)", "x**(1/3) + x**2"),
        ("1 if x > 0 else 0", "Piecewise((1, x > 0), (0, True))"),
        ("0 if x < 0 else (1 if x > 0 else a)", "Piecewise((0, x < 0), (1, x > 0), (a, True))"),
        ("1 if 0 < x <= 1 else 0", "Piecewise((1, And(0 < x, x <= 1)), (0, True))"),
        ("1 if not x == 0 or y != 1 else 0", "Piecewise((1, Or(Not(Eq(x, 0)), Ne(y, 1))), (0, True))"),
        ("Piecewise((1, (x > 0) & (y > 0)), (0, True))", "Piecewise((1, And(x > 0, y > 0)), (0, True))"),
        ("Piecewise((1, Gt(x, 0)), (0, Le(x, 0)))", "Piecewise((1, x > 0), (0, x <= 0))"),
        ("Piecewise((x, True))", "x"),
        ("np.where(x > 0, 1, 0) + ITE(x < 0, 1, 0)",
         "Piecewise((1, x > 0), (0, True)) + Piecewise((1, x < 0), (0, True))"),
        ("Sum(exp(z_p), (p, 1, n))", "Sum(exp(z_p), (p, 1, n))"),
        ("Product(z_i, (i, 1, n))", "Product(z_i, (i, 1, n))"),
        ("delta_ij", "KroneckerDelta(i, j)"),
        ("w_12 + w[1, 12] + w[j][k]", "w[1, 2] + w[1, 12] + w_jk"),
        ("f'(g(x))*g'(x) + f''(x)", "f'(g(x))*g'(x) + f''(x)"),
        ("f’(x) + f′(x) + f´(x)", "f'(x) + f'(x) + f'(x)"),
        ("Derivative(f(g(x)), g(x))", "f'(g(x))"),
        ("h(x, y)", "h(x, y)"),
        ("sigma'(x)", "Derivative(sigma(x), x)"),
        ("tanh(x).diff(x)", "Derivative(tanh(x), x)"),
        ("diff(x**4, x, x, x, x)", "Derivative(x**4, x, x, x, x)"),
        ("Derivative(x, (x, 6))", "Derivative(x, x, x, x, x, x, x)"),
        ("dL/da + ∂L/∂a", "Derivative(L, a) + Derivative(L, a)"),
        ("d/dx (x**2) + y", "Derivative(x**2, x) + y"),
        ("d/dx (d/dx tanh(x))", "Derivative(Derivative(tanh(x), x), x)"),
    ],
)  # fmt: skip
def test_what_sympy_and_the_lectures_write_is_read(text, meant):
    assert read(text) == meant
    assert read(meant) == meant


@pytest.mark.parametrize(
    ("text", "words"),
    [
        *[(name, "no numbers") for name in ("oo", "nan", "zoo", "np.inf", "inf", "x + oo")],
        ("∞", "no number"),
        ("lg(x)", "ambiguous"),
        ("sinx", "sin(x)"),
        ("relu(x)", "max(0, x)"),
        ("sin⁻¹(x)", "inverse"),
        ("2½", "2 + 1/2"),
        ("√x²", "brackets"),
        ("d/dx sinh(x)/cosh(x)", "brackets"),
        ("d/dx (1 - x)/(1 + x)", "brackets"),
        ("1_000", "without separators: 1000"),
        ("1 000*x", "without separators: 1000"),
        ("1’000", "without separators: 1000"),
        ("1,000", "thousands"),
        ("1.000,5", "thousands"),
        ("2,5", "2.5"),
        ("x!", "factorial(n)"),
        ("|x| + |y|", "abs(x)"),
        ("∑ x", "Sum(f, (k, 1, n))"),
        ("f(x, y)", "f(x)"),
        ("w_j", "two indices"),
        ("w_123", "two indices"),
        ("z[1, 2]", "only one index"),
        ("S(x)", "S(1)"),
        ("(x > 0)*1", "right-hand side"),
        ("max()", "max(x)"),
        ("factorial(151)", "at most 150"),
    ],
)
def test_what_could_mean_two_things_is_refused_with_a_cure(text, words):
    assert words in cure(text)


@pytest.mark.parametrize(
    "name", ["sinc", "log3", "x3", "x2", "sech2", "erfc", "arg", "Re", "lambertw", "exp2", "z2"]
)
def test_a_cure_never_names_another_value(name):
    """What is no slip of the pen but something else is not corrected to what is near."""
    assert "Did you mean" not in cure(f"{name}(x)" if name.isalpha() else name)


@pytest.mark.parametrize(
    ("text", "column"),
    [("  2·x + q", 9), ("x² + q", 6), ("½*q", 3), ("\u200b√x + q", 7), ("x^{2} + q", 9)],
)
def test_the_column_is_that_of_the_source(text, column):
    with pytest.raises(FormulaError) as caught:
        parse(text, NAMES)
    assert caught.value.column == column


MANY = [
    "½",
    "²",
    "√",
    "√(",
    "|",
    "x|",
    "'",
    "_{",
    "^{",
    "d/dx",
    "d/dx (",
    "dL/da ",
    "1 if x<",
    "=",
]


@pytest.mark.parametrize(
    "piece", [*MANY, "f'(", "w[", "Piecewise((x, x>", "Max(x, ", "x.diff(x)."]
)
def test_hostile_repetition_is_refused(piece):
    """As long as a text may be; one sign more is refused before anything is done with it."""
    text = (piece * 1_000)[:1_000]
    with pytest.raises(FormulaError):
        parse(text, NAMES)
    assert "too long" in cure(f"{text}x")


SIGNS = st.sampled_from(
    [*"xyzijk012½²⁻ₖᵢ√∂∇·−’'|{}^_=<>.,#$“ \u200b", "d/dx", "f'(", "Max(", " if "]
)


@settings(max_examples=400, deadline=None, derandomize=True, database=None)
@given(st.lists(SIGNS, max_size=25).map("".join))
def test_any_typed_text_is_read_or_refused_at_a_column_of_its_own(text):
    tree, column = None, None
    try:
        tree = parse(text, NAMES, tuples=True)
    except FormulaError as error:
        column = error.column
    assert column is None or 1 <= column <= len(text)
    if tree is not None:
        assert parse(to_text(tree), NAMES, tuples=True)


@pytest.mark.parametrize(
    "text",
    ["15*x1**2", "sigma(x)*(1 - sigma(x))", "exp(-x)", "KroneckerDelta(i, j) - s_j", "w_jk*x",
     "sqrt(x) + abs(y)", "f'(g(x))*g'(x)", "asin(x) + atanh(x)", "max(0, x)", "a - y", "cbrt(x)"],
)  # fmt: skip
def test_what_is_drawn_can_be_pasted_back(text):
    drawn = to_unicode(parse(text, NAMES))
    assert "\n" not in drawn
    assert read(drawn) == read(read(text).replace("exp(-x)", "E**-x"))


def test_the_nodes_are_those_the_algebra_knows():
    """The kinds of tree.py, each with its arguments."""
    piecewise = parse("1 if x > 0 else y", NAMES)
    condition = Node("compare", (symbol("x"), number(0)), ">")
    assert piecewise == Node("piecewise", (number(1), condition, symbol("y")))
    assert parse("1 if i == j else 0", NAMES).kind == "cases"
    inner = Node("apply", (symbol("x"),), "g")
    assert parse("f''(g(x))", NAMES) == Node("prime", (inner, number(2)), "f")
    index = (Node("index", (), "j"), number(2))
    assert parse("w[j, 2]", NAMES) == Node("indexed", index, "w")
    kinds = {part.kind for part in walk(parse("1 if not (x > 0 and y > 0) else 0", NAMES))}
    assert {"piecewise", "not", "and", "compare"} <= kinds
