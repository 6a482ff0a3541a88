"""
exercise = "sigmoid"
caught_by = [
    "test_sigmoid_derivative",
    "test_sigmoid_derivative_by_hand",
    "test_sigmoid_is_stable",
]
lecture = "L0, Ableitung der logistischen Funktion"
[title]
de = "Die Ableitung von sigmoid hat das falsche Vorzeichen"
en = "The derivative of sigmoid has the wrong sign"
[hint]
de = "Sigmoid steigt überall. Welches Vorzeichen hat dann ihre Steigung?"
en = "Sigmoid rises everywhere. Which sign has its slope then?"
"""
_sigmoid = sigmoid


def sigmoid(z, derivative=False):
    s = _sigmoid(z)
    return s * (s - 1) if derivative else s
