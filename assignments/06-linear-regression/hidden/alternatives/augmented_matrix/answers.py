ANSWERS = {
    "or_weights": "(0.25, 0.5, 0.5)",
    "or_outputs": "(0.25, 0.75, 0.75, 1.25)",
    "or_cost": "0.0625",
    "xor_weights": "(0.5, 0, 0)",
    "xor_cost": "0.25",
}
