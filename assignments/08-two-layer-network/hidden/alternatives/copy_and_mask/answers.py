ANSWERS = {
    "shape_dA1": "(5, 20)",
    "shape_dW2": "(1, 5)",
    "shape_dW1": "(5, 6)",
    "shape_db1": "(5, 1)",
    "shape_dX": "(6, 20)",
    "n_parameters": "6*5 + 5 + 5*1 + 1",
}
