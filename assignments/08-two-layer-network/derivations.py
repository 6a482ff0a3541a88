"""Derivatives of the loss by the output layer's weighted sum, of weighted sums by a and by W (L2).

One line per step, each a text with a formula in it; every line equals the one before it and is
written differently. A2 stands for sigma(Z2), z_i for the weighted sum of neuron i.
"""

DL_DZ2 = [
    "...",
]

DZ_DA = [
    "...",
]

DZ_DW_ROW = [
    "...",
]
