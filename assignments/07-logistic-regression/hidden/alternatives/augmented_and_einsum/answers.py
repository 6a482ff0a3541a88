ANSWERS = {
    "p_formula": "exp(y*ln(a) + (1-y)*ln(1-a))",
    "p_if_0": "-a + 1",
    "p_if_1": "a",
    "n_x": "3*32*48",
    "shape_X": "(4608, 250)",
    "shape_Y": "(1, 250)",
    "shape_w": "(4608, 1)",
}
