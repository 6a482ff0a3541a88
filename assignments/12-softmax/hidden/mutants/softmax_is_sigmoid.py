"""
exercise = "softmax"
caught_by = ["test_softmax_of_one_column", "test_softmax_of_a_batch"]
lecture = "L1, Softmax für Klassifikationsnetzwerke"
[title]
de = "softmax ist Sigmoid"
en = "softmax is the sigmoid"
[hint]
de = "Liegt die Summe einer Spalte bei 1?"
en = "Does a column sum to 1?"
"""
import numpy as np


def softmax(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)
