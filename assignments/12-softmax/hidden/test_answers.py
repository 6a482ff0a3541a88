"""Hidden suite of 12-softmax, sigmoid and softmax by hand."""

from autograder.testing import answer_check, formula_tasks

TASKS = formula_tasks(__file__)


def answer(key, expected, de, en, **options):
    """The check of one answer."""
    names = TASKS[f"answers.{key}"].symbols
    return answer_check(key, expected, names, points=0.5, de=de, en=en, **options)


test_sigmoid_sum = answer(
    "sigmoid_sum", "2", "die Summe der drei Sigmoid-Werte", "the sum of the three sigmoid values"
)
test_sigmoid_sum_shifted = answer(
    "sigmoid_sum_shifted",
    "20/21",
    "die Summe der Sigmoid-Werte, wenn alle gewichteten Summen um ln 5 kleiner sind",
    "the sum of the sigmoid values when all weighted sums are less by ln 5",
)
test_softmax_shifted = answer(
    "softmax_shifted",
    "5/8",
    "der letzte Ausgang von Softmax, wenn alle gewichteten Summen um ln 5 kleiner sind",
    "the last output of softmax when all weighted sums are less by ln 5",
)
test_two_classes = answer(
    "two_classes",
    "sigma(x - y)",
    "der erste von zwei Ausgängen von Softmax, mit sigma geschrieben",
    "the first of two outputs of softmax, written with sigma",
    form="uses sigma",
)
