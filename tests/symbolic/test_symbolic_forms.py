"""Required forms, and when two formulas are written the same way."""

import pytest
from symbolic_problems import PROBLEMS

from autograder.errors import ContentError
from autograder.symbolic.judging.forms import form
from autograder.symbolic.reading.grammar import Names
from autograder.symbolic.reading.parser import parse
from autograder.symbolic.reading.writing import arranged_text, same_writing

NAMES = Names.of(["x", "y", "a"], ["s", "y"])
SIGMA = "like sigma(x)*(1 - sigma(x))"
LOSS = "like (a - y)/(a*(1 - a))"


@pytest.mark.parametrize(
    ("words", "text", "met"),
    [
        (SIGMA, "(1 - sigma(x))*sigma(x)", True),
        (SIGMA, "(-sigma(x) + 1)*sigma(x)", True),
        (SIGMA, "1*sigma(x)*(1 - sigma(x)) + 0", True),
        (SIGMA, "sigma(x) - sigma(x)**2", False),
        (SIGMA, "-sigma(x)*(sigma(x) - 1)", False),
        (SIGMA, "sigma(x)*(1 + sigma(x))", False),
        (LOSS, "(a - y)/a/(1 - a)", True),
        (LOSS, "1/(a*(1 - a))*(-y + a)", True),
        (LOSS, "(a - y)*(a*(1 - a))**-1", True),
        (LOSS, "(a - y)*a**(-1)*(1 - a)**-1", True),
        (LOSS, "(y - a)/(a*(a - 1))", False),
        (LOSS, "(a - y)/(a - a**2)", False),
        ("like a - y | y - a", "-a + y", True),
        ("like 1 - x**2", "1 - x*x", True),
        ("like x/2", "0.5*x", True),
        ("like x/2", "2*x/4", False),
        ("like KroneckerDelta(x, y) - s_j", "-s_j + KroneckerDelta(y, x)", True),
        ("product", "x*(x + 1)", True),
        ("product", "(x + 1)**2", True),
        ("product", "-(x + 1)*x", True),
        ("product", "2*(x + 1)", False),
        ("product", "x**2 + x", False),
        ("reduced fraction", "(x - 1)/(x + 1)", True),
        ("reduced fraction", "x**2 + 1", True),
        ("reduced fraction", "(a - y)/(a*(1 - a))", True),
        ("reduced fraction", "(x**2 - 1)/(x + 1)", False),
        ("reduced fraction", "2*x/(4*x + 2)", False),
        ("reduced fraction", "1/x + 1", False),
        ("reduced fraction", "1/(1 + 1/x)", False),
        ("reduced fraction", "exp(2*x)/exp(x)", False),
        ("reduced fraction", "(x**100 - 1)/(x - 1)", True),
        ("worked out", "15*x**2", True),
        ("worked out", "2/3*x - 1/2", True),
        ("worked out", "5*3*x", False),
        ("worked out", "4/6*x", False),
        ("worked out", "x**(2 + 1)", False),
        ("worked out", "2**3*x", False),
        ("worked out", "Sum(x, (k, 1, 3))", False),
        ("no derivative", "diff(x, x)", False),
        ("no derivative", "x", True),
        ("uses sigma", "sigmoid(x)", True),
        ("uses sigma, tanh", "sigma(x)", False),
        ("uses s", "s_j + 1", True),
        ("without exp", "1/(1 + e**-x)", False),
        ("without exp, x", "sigma(y)", True),
        ("product; uses sigma; without exp", "sigma(x)*x", True),
        ("product; uses sigma; without exp", "sigma(x)*exp(x)", False),
        ("", "anything + 1", True),
    ],
)
def test_a_form_is_met_or_not(words, text, met):
    names = Names.of(["x", "y", "a", "anything"], ["s"])
    unmet_requirement = form(words, names).unmet_requirement(parse(text, names))
    assert (unmet_requirement is None) == met
    if unmet_requirement is not None:
        assert unmet_requirement.de
        assert unmet_requirement.en


@pytest.mark.parametrize("words", ["produkt", "like", "like 2x", "uses", "product, reduced"])
def test_a_form_that_says_nothing_is_the_courses_fault(words):
    with pytest.raises(ContentError):
        form(words, NAMES)


@pytest.mark.parametrize(
    ("left", "right", "same", "arrangement"),
    [
        ("log(x)", "ln( x )", True, True),
        ("e**x", "exp(x)", True, True),
        ("((x))", "x", True, True),
        ("x + y", "y + x", False, True),
        ("x - y", "-y + x", False, True),
        ("x*y/a", "y/a*x", False, True),
        ("x/y/a", "x/(y*a)", False, True),
        ("-(x*y)", "(-x)*y", False, True),
        ("(-x)*(-y)", "x*y", False, True),
        ("x + (y + a)", "x + y + a", False, True),
        ("x - (y - a)", "x - y + a", False, False),
        ("x*y/y", "x", False, False),
        ("x - x", "0", False, False),
        ("x + x", "2*x", False, False),
        ("2*3*x", "6*x", False, False),
        ("(x + y)*a", "x*a + y*a", False, False),
        ("(x*y)**2", "x**2*y**2", False, False),
        ("x**2*x**-2", "1", False, False),
        ("(x**2)**3", "x**6", False, True),
        ("0 - x", "-x", False, True),
        ("sigma(x)", "1/(1+exp(-x))", False, False),
    ],
)
def test_writing_and_arrangement(left, right, same, arrangement):
    first, second = parse(left, NAMES), parse(right, NAMES)
    assert same_writing(first, second) == same
    assert (arranged_text(first) == arranged_text(second)) == arrangement


def test_the_results_of_the_course_have_their_own_form():
    for problem in PROBLEMS.values():
        names = problem.setting().names
        assert (
            form(f"like {problem.result}", names).unmet_requirement(parse(problem.result, names))
            is None
        )
