"""
exercise = "leaky_relu"
caught_by = ["test_leaky_relu_values", "test_leaky_relu_derivative"]
lecture = "L3, Aktivierungen"
[title]
de = "leaky_relu hat die Parameter vertauscht"
en = "leaky_relu has its parameters swapped"
[hint]
de = "In welcher Reihenfolge stehen epsilon und derivative in der Vorlage?"
en = "In which order do epsilon and derivative stand in the stub?"
"""
import numpy as np


def leaky_relu(z, derivative=False, epsilon=0.01):
    return np.where(z > 0, 1.0, epsilon) if derivative else np.maximum(epsilon * z, z)
