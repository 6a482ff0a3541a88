"""
exercise = "sigmoid"
caught_by = ["test_sigmoid_derivative", "test_sigmoid_derivative_by_hand"]
lecture = "L0, Ableitung der logistischen Funktion"
[title]
de = "sigmoid hat die Ableitung von tanh"
en = "sigmoid has the derivative of tanh"
[hint]
de = "1 - sigma^2 ist bei 0 gleich 3/4. Wie steil ist Sigmoid dort?"
en = "1 - sigma^2 is 3/4 at 0. How steep is sigmoid there?"
"""
_sigmoid = sigmoid


def sigmoid(z, derivative=False):
    s = _sigmoid(z)
    return 1 - s**2 if derivative else s
