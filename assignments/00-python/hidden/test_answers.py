"""Hidden suite of 00-python: what Python makes of a few lines."""

from autograder.grading.tasks import formula_tasks
from autograder.testing import answer_check

TASKS = formula_tasks(__file__)


def value(key, expected, *, de, en):
    """The check of one answer."""
    task = TASKS[f"answers.{key}"]
    return answer_check(key, expected, task.symbols, points=0.5, de=de, en=en)


test_last_index = value("last_index", "2", de="der letzte Index", en="the last index")
test_range_values = value(
    "range_values",
    "(1, 2, 3)",
    de="die Zahlen, die `l` durchläuft",
    en="the numbers that `l` runs through",
)
test_backwards_values = value(
    "backwards_values",
    "(3, 2, 1)",
    de="die Zahlen, die rückwärts durchlaufen werden",
    en="the numbers that are run through backwards",
)
test_slice_values = value(
    "slice_values", "(12, 23)", de="die Einträge des Slice", en="the entries of the slice"
)
test_comprehension_values = value(
    "comprehension_values",
    "(4, 5, 3)",
    de="die Einträge der neuen Liste",
    en="the entries of the new list",
)
test_imported = value("imported", "0", de="wie oft gedruckt wird", en="how often it is printed")
