ANSWERS = {
    "or_weights": "(1/4, 1/2, 1/2)",
    "or_outputs": "(1/4, 3/4, 3/4, 5/4)",
    "or_cost": "1/16",
    "xor_weights": "(1/2, 0, 0)",
    "xor_cost": "1/4",
}
