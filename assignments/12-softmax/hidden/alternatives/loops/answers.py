"""Sums of sigmoids."""

ANSWERS = {}
ANSWERS["sigmoid_sum"] = "sigma(0) + sigma(log(2)) + sigma(log(5))"
ANSWERS["sigmoid_sum_shifted"] = "sigma(-ln(5)) + sigma(ln(2) - ln(5)) + 1/2"
ANSWERS["softmax_shifted"] = "exp(0)/(exp(-ln(5)) + exp(ln(2) - ln(5)) + exp(0))"
ANSWERS["two_classes"] = "σ(x - y)"
