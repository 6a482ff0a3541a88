"""The loss by hand."""

ANSWERS = {
    "loss_y0": "-log(1 - a)",
    "loss_y1": "-log(a)",
    "y0_a_to_0": "0",
    "y0_a_to_1": "oo",
    "y1_a_to_0": "oo",
    "y1_a_to_1": "0",
}
