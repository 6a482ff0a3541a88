"""
exercise = "softmax"
caught_by = ["test_softmax_is_stable"]
lecture = "L1, Numerisch stabiler Softmax"
[title]
de = "softmax läuft für große gewichtete Summen über"
en = "softmax overflows for large weighted sums"
[hint]
de = "exp(1000) ist inf. Was darfst du von allen z abziehen, ohne dass sich das Ergebnis ändert?"
en = "exp(1000) is inf. What may you subtract from all z without changing the result?"
"""
import numpy as np


def softmax(z):
    return np.exp(z) / np.sum(np.exp(z))
