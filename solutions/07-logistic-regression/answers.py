"""The likelihood behind the cross entropy, the shapes of a data set: formulas in quotes."""

ANSWERS = {
    "p_formula": "a**y*(1 - a)**(1 - y)",
    "p_if_0": "1 - a",
    "p_if_1": "a",
    "n_x": "4608",
    "shape_X": "(4608, 250)",
    "shape_Y": "(1, 250)",
    "shape_w": "(4608, 1)",
}
