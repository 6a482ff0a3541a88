"""
exercise = "batch_normalise"
caught_by = ["test_batch_normalise_adds_epsilon_to_the_variance"]
lecture = "L3, Deep Learning"
[title]
de = "batch_normalise benutzt epsilon nicht"
en = "batch_normalise does not use epsilon"
[hint]
de = "Eine konstante Zeile hat die Varianz 0. Was wird dann aus deinem Bruch?"
en = "A constant row has variance 0. What becomes of your fraction then?"
"""
import numpy as np
from itertools import pairwise


def batch_normalise(Z, gamma, beta, epsilon=1e-5):
    if gamma.shape != (len(Z), 1) or beta.shape != (len(Z), 1):
        raise ValueError("columns")
    centred = Z - np.mean(Z, axis=1, keepdims=True)
    return gamma * centred / np.std(Z, axis=1, keepdims=True) + beta
