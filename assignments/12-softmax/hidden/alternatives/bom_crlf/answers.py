"""Sigmoid and softmax of the same weighted sums, worked out by hand."""

ANSWERS = {
    "sigmoid_sum": "2",
    "sigmoid_sum_shifted": "20/21",
    "softmax_shifted": "5/8",
    "two_classes": "sigma(x - y)",
}
