"""
exercise = "sigmoid"
caught_by = [
    "test_sigmoid_derivative",
    "test_sigmoid_derivative_by_hand",
    "test_sigmoid_derivative_is_the_slope",
]
lecture = "L0, Ableitung der logistischen Funktion"
[title]
de = "sigmoid rechnet z (1 - z)"
en = "sigmoid computes z (1 - z)"
[hint]
de = "Welche Größe steht in sigma (1 - sigma), z oder sigma(z)?"
en = "Which quantity is in sigma (1 - sigma), z or sigma(z)?"
"""
_sigmoid = sigmoid


def sigmoid(z, derivative=False):
    return z * (1 - z) if derivative else _sigmoid(z)
