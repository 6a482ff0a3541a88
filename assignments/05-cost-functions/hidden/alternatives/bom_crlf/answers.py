ANSWERS = {
    "loss_y0": "-ln(1 - a)",
    "loss_y1": "-ln(a)",
    "y0_a_to_0": "0",
    "y0_a_to_1": "∞",
    "y1_a_to_0": "∞",
    "y1_a_to_1": "0",
}
