"""Hidden suite of 06-linear-regression: a linear unit on OR and XOR, worked out by hand."""

from autograder.testing import answer_check, formula_tasks

TASKS = formula_tasks(__file__)


def value(key, expected, points, *, de, en):
    """The check of one answer."""
    task = TASKS[f"answers.{key}"]
    return answer_check(key, expected, task.symbols, points=points, de=de, en=en)


test_or_weights = value(
    "or_weights",
    "(1/4, 1/2, 1/2)",
    1,
    de="b, w1, w2 mit den kleinsten Kosten für OR",
    en="b, w1, w2 with the least cost for OR",
)
test_or_outputs = value(
    "or_outputs",
    "(1/4, 3/4, 3/4, 5/4)",
    1,
    de="die vier Ausgaben dieses Neurons",
    en="the four outputs of this neuron",
)
test_or_cost = value("or_cost", "1/16", 0.5, de="seine Kosten", en="its cost")
test_xor_weights = value(
    "xor_weights",
    "(1/2, 0, 0)",
    1,
    de="b, w1, w2 mit den kleinsten Kosten für XOR",
    en="b, w1, w2 with the least cost for XOR",
)
test_xor_cost = value("xor_cost", "1/4", 0.5, de="seine Kosten", en="its cost")
