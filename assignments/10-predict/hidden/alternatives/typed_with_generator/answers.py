ANSWERS = {
    "w_from_to": "1*w_02",
    "z_1": "w_10*a_0 + (w_11*a_1 + w_12*a_2)",
    "shape_W1": "(4, 4)",
    "shape_W2": "(2, 5)",
    "n_weights": "26",
    "shape_product": "(3, 5)",
}
