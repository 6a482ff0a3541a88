"""Formulas as text for the terminal and as MathML for the page."""

from xml.etree import ElementTree

import pytest
import strategies
import symbolic_derivations
from hypothesis import given, settings
from symbolic_problems import PROBLEMS

from autograder.symbolic import parse, to_mathml, to_unicode
from autograder.symbolic.reading.grammar import FormulaError, Names

NAMES = Names.of(["x", "y", "x1", "alpha", "A2"], ["z", "s", "w_jk"], {"f": 1, "g": 1})
LINES = [
    (known.problem, step)
    for known in symbolic_derivations.EVERYTHING
    for step in known.steps
    if isinstance(step, str)
]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("15*x1**2", "15·x₁²"),
        ("alpha*A2", "α·A₂"),
        ("x_1", "x₁"),
        ("sigma(x)*(1 - sigma(x))", "σ(x)·(1 - σ(x))"),
        ("exp(-x)", "e⁻ˣ"),
        ("exp(x)**2", "(eˣ)²"),
        ("(x**2)**3", "(x²)³"),
        ("-(x + y)", "-(x + y)"),
        ("x - (-y)", "x - (-y)"),
        ("x - (y - x)", "x - (y - x)"),
        ("2*(-x)", "2·(-x)"),
        ("KroneckerDelta(i, j) - s_j", "δᵢⱼ - sⱼ"),
        ("sqrt(x) + abs(y)", "√(x) + |y|"),
        ("0.5*pi", "0.5·π"),
        ("x/y", " x\n───\n y"),
        ("1/(1 + x/y)", "    1\n─────────\n      x\n 1 + ───\n      y"),
        ("exp(2*x)", " 2·x\ne"),
        ("Derivative(x**2, x)", " d\n──── (x²)\n dx"),
        ("diff(x**2, x, 2)", "  d²\n───── (x²)\n dx²"),
        ("Sum(z_k, (k, 1, n))", " n\n Σ  zₖ\nk=1"),
        ("x if i == j else y", "⎧x   i = j\n⎨\n⎩y   i ≠ j"),
        ("1 if x >= 0 else x", "⎧1   x ≥ 0\n⎨\n⎩x   sonst / otherwise"),
        ("Piecewise((1, x > 0), (-x, x < 0))", "⎧1    x > 0\n⎨\n⎩-x   x < 0"),
        ("0 if not (x < 1 and y != 2) else 1", "⎧0   ¬(x < 1 ∧ y ≠ 2)\n⎨\n⎩1   sonst / otherwise"),
        ("Product(z_k, (k, 1, n))", " n\n Π  zₖ\nk=1"),
        ("f'(g(x))*g''(x)", "f′(g(x))·g′′(x)"),
        ("w_jk + w_12 + w[1, 12]", "wⱼₖ + w₁₂ + w₁,₁₂"),
        ("max(0, x)", "max(0, x)"),
        ("asin(x) + atanh(x) + atan2(x, y)", "arcsin(x) + artanh(x) + arctan2(x, y)"),
        ("factorial(x + 1)", "(x + 1)!"),
        ("cbrt(x)", "∛(x)"),
        ("(x/y)**2", "     2\n⎛ x ⎞\n⎜───⎟\n⎝ y ⎠"),
    ],
)
def test_the_terminal_shows(text, drawn):
    lines = to_unicode(parse(text, NAMES)).split("\n")
    wanted = drawn.split("\n")
    assert [line.rstrip() for line in lines] == [line.rstrip() for line in wanted]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("x/y", "<mfrac><mi>x</mi><mi>y</mi></mfrac>"),
        ("x1**2", "<msup><msub><mi>x</mi><mn>1</mn></msub><mn>2</mn></msup>"),
        ("sigma(x)**2", '<msup><mrow><mo stretchy="false">(</mo><mrow><mi>σ</mi>'),
        ("(x/y)**2", "<msup><mrow><mo>(</mo><mfrac>"),
        ("sqrt(x)", "<msqrt><mi>x</mi></msqrt>"),
        ("z_i", "<msub><mi>z</mi><mi>i</mi></msub>"),
        ("Sum(z_k, (k, 1, n))", "<munderover><mo>∑</mo>"),
        ("Derivative(x, x)", "<mfrac><mi>d</mi><mrow><mi>d</mi><mi>x</mi></mrow></mfrac>"),
        ("x if i == j else y", "<mtable>"),
        ("1 if x < 0 else x", "<mi>x</mi><mo>&lt;</mo><mn>0</mn>"),
        ("1 if x < 0 else x", "<mtext>sonst / otherwise</mtext>"),
        ("1 if x < 0 or y > 0 and x > 1 else x", '<mo>∨</mo><mrow><mo stretchy="false">(</mo>'),
        ("Product(z_k, (k, 1, n))", "<munderover><mo>∏</mo>"),
        ("f''(x)", "<msup><mi>f</mi><mo>′′</mo></msup>"),
        ("f(g(x))", '<mi>f</mi><mrow><mo stretchy="false">(</mo><mrow><mi>g</mi>'),
        ("w_jk", "<mrow><mi>j</mi><mo>,</mo><mi>k</mi></mrow></msub>"),
        ("max(0, x)", "<mn>0</mn><mo>,</mo><mi>x</mi>"),
        ("atan2(x, y)", "<mi>arctan2</mi>"),
        ("cbrt(x)", "<mroot><mi>x</mi><mn>3</mn></mroot>"),
        ("factorial(x)", "<mrow><mi>x</mi><mo>!</mo></mrow>"),
    ],
)
def test_mathml_shows(text, inside):
    assert inside in to_mathml(parse(text, NAMES))


@pytest.mark.parametrize(("problem", "text"), LINES)
def test_every_line_of_the_corpus_is_drawn(problem, text):
    try:
        tree = parse(text, PROBLEMS[problem].setting().names)
    except FormulaError:
        return
    page = ElementTree.fromstring(to_mathml(tree))  # noqa: S314 - our own text
    assert page.tag.endswith("math")
    assert to_unicode(tree).strip()


@settings(max_examples=100, deadline=None, derandomize=True, database=None)
@given(strategies.formulas)
def test_every_formula_is_drawn(tree):
    ElementTree.fromstring(to_mathml(tree))  # noqa: S314 - our own text
    assert to_unicode(tree).strip()
