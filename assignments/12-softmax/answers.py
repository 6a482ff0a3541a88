"""Sigmoid and softmax of the same weighted sums, worked out by hand.

Replace every "..." by an exact number in quotes; two_classes is a formula in x and y.
"""

ANSWERS = {
    "sigmoid_sum": "...",
    "sigmoid_sum_shifted": "...",
    "softmax_shifted": "...",
    "two_classes": "...",
}
