from fractions import Fraction

parts = [Fraction(1, 6), Fraction(2, 7), Fraction(1, 2)]
ANSWERS = {
    "sigmoid_sum": "1/2 + 2/3 + 5/6",
    "sigmoid_sum_shifted": str(sum(parts)),
    "softmax_shifted": str(Fraction(5, 1 + 2 + 5)),
    "two_classes": "1 - sigma(y - x)",
}
