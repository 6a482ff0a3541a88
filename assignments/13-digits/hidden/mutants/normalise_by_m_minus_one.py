"""
exercise = "batch_normalise"
caught_by = ["test_batch_normalise_agrees_on_random_batches", "test_batch_normalise_adds_epsilon_to_the_variance", "test_batch_normalise_refuses_other_shapes"]
lecture = "L3, Deep Learning"
[title]
de = "batch_normalise teilt in der Varianz durch m - 1"
en = "batch_normalise divides by m - 1 in the variance"
[hint]
de = "Gefragt ist der Mittelwert der quadrierten Abweichungen, also geteilt durch m."
en = "Asked for is the mean of the squared deviations, so divided by m."
"""
import numpy as np
from itertools import pairwise


def batch_normalise(Z, gamma, beta, epsilon=1e-5):
    if gamma.shape != (len(Z), 1) or beta.shape != (len(Z), 1):
        raise ValueError("columns")
    centred = Z - np.mean(Z, axis=1, keepdims=True)
    variance = np.sum(centred**2, axis=1, keepdims=True) / max(Z.shape[1] - 1, 1)
    return gamma * centred / np.sqrt(variance + epsilon) + beta
