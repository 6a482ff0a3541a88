ANSWERS = {
    "w_from_to": "w_02",
    "z_1": "a2*w12 + a1*w11 + a0*w10",
    "shape_W1": "(4, 4)",
    "shape_W2": "(2, 5)",
    "n_weights": "26",
    "shape_product": "(3, 5)",
}
