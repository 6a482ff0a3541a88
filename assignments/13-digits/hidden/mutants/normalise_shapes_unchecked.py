"""
exercise = "batch_normalise"
caught_by = ["test_batch_normalise_refuses_other_shapes"]
lecture = "L3, Deep Learning"
[title]
de = "batch_normalise nimmt gamma und beta in anderer Form an"
en = "batch_normalise accepts gamma and beta of other shapes"
[hint]
de = "Ein Vektor (n,) wird an einer Matrix (n, n) stillschweigend zur Zeile. Prüfe die Formen."
en = "At an (n, n) matrix a vector (n,) silently becomes a row. Check the shapes."
"""
import numpy as np
from itertools import pairwise


def batch_normalise(Z, gamma, beta, epsilon=1e-5):
    centred = Z - np.mean(Z, axis=1, keepdims=True)
    return gamma * centred / np.sqrt(np.var(Z, axis=1, keepdims=True) + epsilon) + beta
