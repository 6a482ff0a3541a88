"""
exercise = "softmax"
caught_by = ["test_softmax_is_stable"]
lecture = "L1, Numerisch stabiler Softmax"
[title]
de = "softmax zieht das Minimum statt des Maximums ab"
en = "softmax subtracts the minimum instead of the maximum"
[hint]
de = "Welche Exponenten sind danach positiv? Der größte sollte 0 werden."
en = "Which exponents are positive then? The largest one should become 0."
"""
import numpy as np


def softmax(z):
    exponentials = np.exp(z - np.min(z))
    return exponentials / np.sum(exponentials)
