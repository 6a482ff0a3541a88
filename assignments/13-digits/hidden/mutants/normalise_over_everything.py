"""
exercise = "batch_normalise"
caught_by = ["test_batch_normalise_agrees_on_random_batches", "test_batch_normalise_adds_epsilon_to_the_variance", "test_batch_normalise_refuses_other_shapes"]
lecture = "L3, Deep Learning"
[title]
de = "batch_normalise nimmt einen Mittelwert für alle Neuronen"
en = "batch_normalise takes one mean for all neurons"
[hint]
de = "Jede Zeile hat ihren eigenen Mittelwert: axis=1."
en = "Each row has a mean of its own: axis=1."
"""
import numpy as np
from itertools import pairwise


def batch_normalise(Z, gamma, beta, epsilon=1e-5):
    if gamma.shape != (len(Z), 1) or beta.shape != (len(Z), 1):
        raise ValueError("columns")
    return gamma * (Z - np.mean(Z)) / np.sqrt(np.var(Z) + epsilon) + beta
