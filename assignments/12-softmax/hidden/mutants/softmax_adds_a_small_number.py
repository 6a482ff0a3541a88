"""
exercise = "softmax"
caught_by = ["test_softmax_of_one_column"]
lecture = "L1, Numerisch stabiler Softmax"
[title]
de = "softmax zählt im Nenner etwas dazu"
en = "softmax adds something to the denominator"
[hint]
de = "Kann der Nenner nach dem Abziehen des Maximums noch 0 werden?"
en = "Can the denominator still be 0 once the maximum is subtracted?"
"""
import numpy as np


def softmax(z):
    e = np.exp(z - np.max(z, axis=0))
    return e / (np.sum(e, axis=0) + 1e-8)
