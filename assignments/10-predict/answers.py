"""Weights, shapes and sums by hand: replace every "..." by numbers or a formula in quotes.

A shape is a pair in brackets, for example "(5, 6)".
"""

ANSWERS = {
    "w_from_to": "...",
    "z_1": "...",
    "shape_W1": "...",
    "shape_W2": "...",
    "n_weights": "...",
    "shape_product": "...",
}
