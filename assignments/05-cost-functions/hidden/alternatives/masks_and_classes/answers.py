ANSWERS = {
    "loss_y0": "-ln(1-a)",
    "loss_y1": "-ln(a)",
    "y0_a_to_0": "null",
    "y0_a_to_1": "unendlich",
    "y1_a_to_0": "unendlich",
    "y1_a_to_1": "null",
}
