"""Hidden suite of 08-two-layer-network: the shapes of L2's backprop map for other sizes."""

from autograder.testing import answer_check


def shape(name, expected):
    """The check of the shape of one derivative."""
    return answer_check(
        f"shape_{name}",
        expected,
        points=0.5,
        de=f"die Form von {name} bei den Größen der Aufgabe",
        en=f"the shape of {name} for the sizes of the statement",
    )


test_shape_of_da1 = shape("dA1", "(5, 20)")
test_shape_of_dw2 = shape("dW2", "(1, 5)")
test_shape_of_dw1 = shape("dW1", "(5, 6)")
test_shape_of_db1 = shape("db1", "(5, 1)")
test_shape_of_dx = shape("dX", "(6, 20)")
test_n_parameters = answer_check(
    "n_parameters", "41", points=0.5, de="die Zahl der Parameter", en="the number of parameters"
)
