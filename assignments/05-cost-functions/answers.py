"""The loss by hand: replace every "..." by a formula, a number or oo, in quotes.

The name is a. oo stands for infinity.
"""

ANSWERS = {
    "loss_y0": "...",
    "loss_y1": "...",
    "y0_a_to_0": "...",
    "y0_a_to_1": "...",
    "y1_a_to_0": "...",
    "y1_a_to_1": "...",
}
