ANSWERS = {
    "loss_y0": "-log(1-a)",
    "loss_y1": "-ln(a)",
    "y0_a_to_0": "0",
    "y0_a_to_1": "oo",
    "y1_a_to_0": "Infinity",
    "y1_a_to_1": "0",
}
