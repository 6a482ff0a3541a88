"""From the likelihood to the cross entropy, and its derivatives by a weight and by the bias.

One line per step, each a text with a formula in it; every line equals the one before it and is
written differently. P is a**y*(1 - a)**(1 - y), a is sigma(z), z is w1*x1 + w2*x2 + b, and L is
-y*log(a) - (1 - y)*log(1 - a).
"""

LOG_LIKELIHOOD = [
    "...",
]

LOG_PRODUCT = [
    "...",
]

DL_DW = [
    "...",
]

DL_DB = [
    "...",
]
