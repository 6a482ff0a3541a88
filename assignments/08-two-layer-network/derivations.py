"""The derivative of the loss by the weighted sum of the output layer (L2).

One line per step, each a text with a formula in it; every line equals the one before it and is
written differently. A2 stands for sigma(Z2).
"""

DL_DZ2 = [
    "...",
]
