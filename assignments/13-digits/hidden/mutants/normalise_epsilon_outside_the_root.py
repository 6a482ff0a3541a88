"""
exercise = "batch_normalise"
caught_by = ["test_batch_normalise_adds_epsilon_to_the_variance"]
lecture = "L3, Deep Learning"
[title]
de = "batch_normalise zählt epsilon zur Standardabweichung"
en = "batch_normalise adds epsilon to the standard deviation"
[hint]
de = "epsilon gehört unter die Wurzel, zur Varianz."
en = "epsilon belongs below the root, to the variance."
"""
import numpy as np
from itertools import pairwise


def batch_normalise(Z, gamma, beta, epsilon=1e-5):
    if gamma.shape != (len(Z), 1) or beta.shape != (len(Z), 1):
        raise ValueError("columns")
    centred = Z - np.mean(Z, axis=1, keepdims=True)
    return gamma * centred / (np.std(Z, axis=1, keepdims=True) + epsilon) + beta
