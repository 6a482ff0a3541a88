"""
exercise = "softmax"
caught_by = ["test_softmax_leaves_its_argument_alone"]
lecture = "L1, Numerisch stabiler Softmax"
[title]
de = "softmax verändert z"
en = "softmax changes z"
[hint]
de = "Was tut z -= ... mit dem Array der Aufruferin?"
en = "What does z -= ... do to the caller's array?"
"""
import numpy as np


def softmax(z):
    z -= np.max(z, axis=0)
    e = np.exp(z)
    return e / np.sum(e, axis=0)
