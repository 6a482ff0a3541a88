"""
exercise = "batch_normalise"
caught_by = ["test_batch_normalise_agrees_on_random_batches", "test_batch_normalise_adds_epsilon_to_the_variance", "test_batch_normalise_refuses_other_shapes"]
lecture = "L3, Deep Learning"
[title]
de = "batch_normalise mittelt über die Neuronen statt über den Batch"
en = "batch_normalise averages over the neurons instead of the batch"
[hint]
de = "Die Beispiele stehen in Spalten: Jedes Neuron ist eine Zeile und bekommt seinen eigenen Mittelwert."
en = "Examples stand in columns: each neuron is a row and gets a mean of its own."
"""
import numpy as np
from itertools import pairwise


def batch_normalise(Z, gamma, beta, epsilon=1e-5):
    if gamma.shape != (len(Z), 1) or beta.shape != (len(Z), 1):
        raise ValueError("columns")
    centred = Z - np.mean(Z, axis=0, keepdims=True)
    return gamma * centred / np.sqrt(np.var(Z, axis=0, keepdims=True) + epsilon) + beta
