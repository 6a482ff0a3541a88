"""
exercise = "softmax_jacobian"
caught_by = ["test_jacobian_agrees"]
lecture = "L1, Ableitung von Softmax"
[title]
de = "softmax_jacobian ist s (1 - s), elementweise"
en = "softmax_jacobian is s (1 - s), entry by entry"
[hint]
de = "s (1 - s) ist die Ableitung von Sigmoid. Wie viele Ableitungen hat eine Funktion von n Zahlen nach n Zahlen?"
en = "s (1 - s) is the derivative of the sigmoid. How many derivatives does a function from n numbers to n numbers have?"
"""
import numpy as np


def softmax_jacobian(z):
    if np.ndim(z) != 2 or z.shape[1] != 1:
        raise ValueError("one column")
    s = softmax(z)
    return s * (1 - s)
