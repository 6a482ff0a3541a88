ANSWERS = {
    "w_from_to": "w02",
    "z_1": "w10*a0 + w11*a1 + w12*a2",
    "shape_W1": "(4, 3 + 1)",
    "shape_W2": "(2, 4 + 1)",
    "n_weights": "4*4 + 2*5",
    "shape_product": "(3, 5)",
}
