"""
exercise = "batch_normalise"
caught_by = ["test_batch_normalise_agrees_on_random_batches"]
lecture = "L3, Deep Learning"
[title]
de = "batch_normalise überschreibt Z"
en = "batch_normalise overwrites Z"
[hint]
de = "`-=` ändert das Array des Aufrufers. Schreib `Z - ...`."
en = "`-=` changes the array of the caller. Write `Z - ...`."
"""
import numpy as np
from itertools import pairwise


def batch_normalise(Z, gamma, beta, epsilon=1e-5):
    if gamma.shape != (len(Z), 1) or beta.shape != (len(Z), 1):
        raise ValueError("columns")
    deviation = np.sqrt(np.var(Z, axis=1, keepdims=True) + epsilon)
    Z -= np.mean(Z, axis=1, keepdims=True)
    return gamma * Z / deviation + beta
