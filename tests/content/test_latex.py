"""Formulas in LaTeX become MathML, or are refused with the reason."""

import random
from xml.etree import ElementTree

import pytest

from autograder.content.latex import Untypeset, to_mathml

SPACE = '<mspace width="0.1667em" />'


@pytest.mark.parametrize(
    ("latex", "inside"),
    [
        (r"\frac{a}{b}", "<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>"),
        (r"\mathcal L \in \mathbb R", "<mi>ℒ</mi>"),
        (r"\mathcal L \in \mathbb R", "<mi>ℝ</mi>"),
        (r"\mathcal J", "<mi>𝒥</mi>"),
        (r"y \ln a", f"<mi>y</mi>{SPACE}<mi>ln</mi>{SPACE}<mi>a</mi>"),
        (r"\tanh^2 x", f"</msup>{SPACE}<mi>x</mi>"),
        (r"(\sin x)", f"(</mo><mi>sin</mi>{SPACE}<mi>x</mi>"),
        (r"\ln(x)", "<mi>ln</mi><mo "),
        (r"\max(0, z)", '<mo lspace="0" rspace="0">max</mo>'),
        (r"1/m", '<mo lspace="0" rspace="0">/</mo>'),
        (r"(-y)", 'form="prefix">−</mo>'),
        (r"|z|", '<mo stretchy="false" lspace="0" rspace="0">|</mo>'),
        (r"\text{step\_size}", "<mtext>step_size</mtext>"),
        (r"\begin{cases}1 & z > 0\\ 0 & z < 0\end{cases}", "<mtable>"),
        (r"\text{für } x", "<mtext>für\xa0</mtext>"),
        (r"\{i = j\}", "{</mo>"),
    ],
)
def test_formulas_are_converted(latex, inside):
    assert inside in to_mathml(latex)


@pytest.mark.parametrize("latex", ["a - y", "2 - (x - y)", "x = -1"])
def test_a_difference_is_no_sign(latex):
    assert to_mathml(latex).count('form="prefix"') == latex.startswith("x = ")


def test_a_formula_may_stand_alone():
    assert 'display="block"' in to_mathml("x", block=True)
    assert 'display="inline"' in to_mathml("x")


@pytest.mark.parametrize(
    ("latex", "why"),
    [
        (r"\foo x", r"the command \foo is unknown"),
        (r"\fracx{1}{2}", "unknown"),
        (r"\frac{a}", "a part of a fraction"),
        (r"\hat{x} \sqrt", "something is missing at the end"),
        (r"\text{a\b}", "unknown"),
        ("x_", "missing super script or subscript"),
        ("x^2^3", "double superscripts"),
        (r"\left( x", "extra left or missing right"),
        (r"{x", "curly bracket"),
        (r"x}", "curly bracket"),
        (r"a & b", "a sign such as &"),
        (r"\begin{foo}a\end{foo}", "the environment foo is unknown"),
        (r"\begin{cases}a", "missing end"),
        (r"\color", "something is missing at the end"),
        ("", "something is missing at the end"),
    ],
)
def test_what_cannot_be_converted_is_refused(latex, why):
    """The converter itself would let an unknown command pass as a name."""
    with pytest.raises(Untypeset, match=why.replace("\\", r"\\")):
        to_mathml(latex)


PIECES = [r"\frac", r"\sqrt", r"\text", r"\hat", r"\begin{cases}", r"\end{cases}", r"\left"]
PIECES += [r"\right", r"\sum", r"\mathcal", r"\bigl", r"\limits", r"\\", r"\{", r"\href", "(", ")"]
PIECES += ["{", "}", "_", "^", "x", "1", "&", "[", "|", "%", "#", "~", "\n", "'", "<", '"']


def test_whatever_is_written_is_converted_or_refused():
    """Nothing else is raised, and what comes out is sound."""
    chance = random.Random(5)  # noqa: S311 - the same every time
    converted = 0
    for _ in range(4_000):
        latex = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 7)))
        try:
            page = to_mathml(latex)
        except Untypeset:
            continue
        assert ElementTree.fromstring(page).tag.endswith("math")  # noqa: S314
        converted += 1
    assert converted > 300
