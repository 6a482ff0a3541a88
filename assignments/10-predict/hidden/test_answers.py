"""Hidden suite of 10-predict, the weights and shapes worked out by hand."""

from autograder.testing import answer_check, formula_tasks

TASKS = formula_tasks(__file__)


def answer(key, expected, de, en):
    """The check of one answer, with the names of its task."""
    task = TASKS[f"answers.{key}"]
    return answer_check(key, expected, points=0.5, de=de, en=en, **task.names())


test_w_from_to = answer(
    "w_from_to",
    "w02",
    de="das Gewicht, das von Neuron 2 zu Neuron 0 führt",
    en="the weight that leads from neuron 2 to neuron 0",
)
test_z_1 = answer(
    "z_1",
    "w10*a0 + w11*a1 + w12*a2",
    de="die gewichtete Summe von Neuron 1",
    en="the weighted sum of neuron 1",
)
test_shape_w1 = answer(
    "shape_W1",
    "(4, 4)",
    de="die Form von ``W1``",
    en="the shape of ``W1``",
)
test_shape_w2 = answer(
    "shape_W2",
    "(2, 5)",
    de="die Form von ``W2``",
    en="the shape of ``W2``",
)
test_n_weights = answer(
    "n_weights",
    "26",
    de="die Zahl aller Gewichte des Netzes",
    en="the number of all weights of the network",
)
test_shape_product = answer(
    "shape_product",
    "(3, 5)",
    de="die Form des Produkts",
    en="the shape of the product",
)
