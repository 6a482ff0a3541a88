"""Shapes of a larger network and the number of its parameters: texts in quotes.

Replace every "..." by a shape such as "(3, 7)", or by a number.
"""

ANSWERS = {
    "shape_dA1": "...",
    "shape_dW2": "...",
    "shape_dW1": "...",
    "shape_db1": "...",
    "shape_dX": "...",
    "n_parameters": "...",
}
