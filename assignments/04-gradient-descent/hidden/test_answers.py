"""Hidden suite of 04-gradient-descent, the steps worked out by hand."""

from autograder.testing import answer_check, formula_tasks

TASKS = formula_tasks(__file__)


def answer(key, expected, points, de, en):
    """The check of one answer, with the names of its task."""
    task = TASKS[f"answers.{key}"]
    return answer_check(key, expected, task.symbols, points=points, de=de, en=en, asked=task.asked)


def slope_at(key, expected, x):
    """The check of a slope of the function with two valleys."""
    return answer(key, expected, 0.5, f"die Steigung bei ``{x}``", f"the slope at ``{x}``")


test_factor = answer(
    "factor",
    "1 - 2*alpha",
    1,
    de="der Faktor, mit dem ein Schritt auf ``x**2`` den Ort multipliziert",
    en="the factor by which a step on ``x**2`` multiplies the place",
)
test_slope = answer(
    "slope",
    "4*x**3 - 4*x + 1/2",
    0.5,
    de="die Ableitung von ``x**4 - 2*x**2 + x/2``",
    en="the derivative of ``x**4 - 2*x**2 + x/2``",
)
test_slope_at_0_1 = slope_at("slope_at_0_1", "104/1000", "0.1")
test_slope_at_0_2 = slope_at("slope_at_0_2", "-268/1000", "0.2")
test_x1_from_2 = answer(
    "x1_from_2",
    "151/100",
    0.5,
    de="der Ort nach einem Schritt von 2 aus mit der Lernrate ``0.02``",
    en="the place after one step from 2 with learning rate ``0.02``",
)
