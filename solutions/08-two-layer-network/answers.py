"""Shapes of a larger network and the number of its parameters: texts in quotes."""

ANSWERS = {
    "shape_dA1": "(5, 20)",
    "shape_dW2": "(1, 5)",
    "shape_dW1": "(5, 6)",
    "shape_db1": "(5, 1)",
    "shape_dX": "(6, 20)",
    "n_parameters": "41",
}
