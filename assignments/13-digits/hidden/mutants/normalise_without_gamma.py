"""
exercise = "batch_normalise"
caught_by = ["test_batch_normalise_agrees_on_random_batches", "test_batch_normalise_adds_epsilon_to_the_variance", "test_batch_normalise_refuses_other_shapes"]
lecture = "L3, Deep Learning"
[title]
de = "batch_normalise lässt gamma und beta weg"
en = "batch_normalise leaves gamma and beta out"
[hint]
de = "Nach dem Normieren wird jede Zeile mit ihrem gamma gestreckt und um ihr beta verschoben."
en = "After normalising each row is stretched by its gamma and shifted by its beta."
"""
import numpy as np
from itertools import pairwise


def batch_normalise(Z, gamma, beta, epsilon=1e-5):
    if gamma.shape != (len(Z), 1) or beta.shape != (len(Z), 1):
        raise ValueError("columns")
    centred = Z - np.mean(Z, axis=1, keepdims=True)
    return centred / np.sqrt(np.var(Z, axis=1, keepdims=True) + epsilon)
