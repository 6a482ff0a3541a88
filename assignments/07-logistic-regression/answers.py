"""The likelihood behind the cross entropy, the shapes of a data set: formulas in quotes.

Replace every "..." by a formula in a and y, a number, or a shape such as "(3, 1)".
"""

ANSWERS = {
    "p_formula": "...",
    "p_if_0": "...",
    "p_if_1": "...",
    "n_x": "...",
    "shape_X": "...",
    "shape_Y": "...",
    "shape_w": "...",
}
