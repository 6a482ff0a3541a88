"""Hidden suite of 05-cost-functions, the loss worked out by hand."""

import pytest

from autograder.testing import answer_check, assert_word, formula_tasks

TASKS = formula_tasks(__file__)

ZERO = ["0", "0.0", "zero", "null"]
INFINITE = ["oo", "+oo", "inf", "+inf", "infinity", "infty", "unendlich", "∞", "+∞"]


def loss(key, expected, label):
    """The check of the loss for one label."""
    de, en = f"der Verlust bei ``y = {label}``", f"the loss at ``y = {label}``"
    return answer_check(key, expected, TASKS[f"answers.{key}"].symbols, points=0.5, de=de, en=en)


test_loss_y0 = loss("loss_y0", "-log(1 - a)", 0)
test_loss_y1 = loss("loss_y1", "-log(a)", 1)


@pytest.mark.exercise("answers.y0_a_to_0", points=0.25)
def test_y0_a_to_0(student):
    """y0_a_to_0 is where the loss goes for y = 0 when a goes to 0.

    de: y0_a_to_0 ist, wohin der Verlust bei y = 0 geht, wenn a gegen 0 geht.
    """
    assert_word(student, "y0_a_to_0", ZERO)


@pytest.mark.exercise("answers.y0_a_to_1", points=0.25)
def test_y0_a_to_1(student):
    """y0_a_to_1 is where the loss goes for y = 0 when a goes to 1.

    de: y0_a_to_1 ist, wohin der Verlust bei y = 0 geht, wenn a gegen 1 geht.
    """
    assert_word(student, "y0_a_to_1", INFINITE)


@pytest.mark.exercise("answers.y1_a_to_0", points=0.25)
def test_y1_a_to_0(student):
    """y1_a_to_0 is where the loss goes for y = 1 when a goes to 0.

    de: y1_a_to_0 ist, wohin der Verlust bei y = 1 geht, wenn a gegen 0 geht.
    """
    assert_word(student, "y1_a_to_0", INFINITE)


@pytest.mark.exercise("answers.y1_a_to_1", points=0.25)
def test_y1_a_to_1(student):
    """y1_a_to_1 is where the loss goes for y = 1 when a goes to 1.

    de: y1_a_to_1 ist, wohin der Verlust bei y = 1 geht, wenn a gegen 1 geht.
    """
    assert_word(student, "y1_a_to_1", ZERO)
