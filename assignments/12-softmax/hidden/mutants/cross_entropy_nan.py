"""
exercise = "cross_entropy"
caught_by = ["test_cross_entropy_of_impossible_classes"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "0 ln 0 wird nan"
en = "0 ln 0 becomes nan"
[hint]
de = "Was ergibt 0 * np.log(0)? Wie erreichst du, dass der Logarithmus von 0 gar nicht vorkommt?"
en = "What does 0 * np.log(0) give? How can you keep the logarithm of 0 from appearing at all?"
"""
import numpy as np


def cross_entropy(a, y):
    if np.shape(a) != np.shape(y):
        raise ValueError("shapes")
    return float(-np.sum(y * np.log(a)))
