"""
exercise = "layer_batch"
caught_by = ["test_batch_agrees_on_random_inputs", "test_batch_columns_are_independent"]
lecture = "L3, Breiter Input: Batch"
[title]
de = "layer_batch gibt das Ergebnis transponiert zurück"
en = "layer_batch returns the result transposed"
[hint]
de = "Welche Form soll herauskommen, (k, m) oder (m, k)?"
en = "Which shape should come out, (k, m) or (m, k)?"
"""
import numpy as np


def layer_batch(W, X, activation):
    return activation(W @ np.vstack([np.ones(X.shape[1]), X])).T
