ANSWERS = {
    "or_weights": "(1/4, 2/4, 2/4)",
    "or_outputs": "(1/4, 3/4, 1/4 + 1/2, 1/4 + 1/2 + 1/2)",
    "or_cost": "(4/16)/4",
    "xor_weights": "(2/4, 0, 0)",
    "xor_cost": "1/2²",
}
