ANSWERS = {
    "w_from_to": "w_02",
    "z_1": "a_0*w_10 + a_1*w_11 + a_2*w_12",
    "shape_W1": "(4, 4)",
    "shape_W2": "(2, 5)",
    "n_weights": "16 + 10",
    "shape_product": "(3, 5)",
}
