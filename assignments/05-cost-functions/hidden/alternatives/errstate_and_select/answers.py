ANSWERS = {
    "loss_y0": "log(1/(1 - a))",
    "loss_y1": "log(1/a)",
    "y0_a_to_0": "zero",
    "y0_a_to_1": "infinity",
    "y1_a_to_0": "infinity",
    "y1_a_to_1": "zero",
}
