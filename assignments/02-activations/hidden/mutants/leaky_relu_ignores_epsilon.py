"""
exercise = "leaky_relu"
caught_by = ["test_leaky_relu_uses_epsilon", "test_leaky_relu_between_relu_and_identity"]
lecture = "L3, Aktivierungen"
[title]
de = "leaky_relu rechnet immer mit 0,01"
en = "leaky_relu always uses 0.01"
[hint]
de = "Wo kommt epsilon in deiner Formel vor?"
en = "Where does epsilon occur in your formula?"
"""
import numpy as np


def leaky_relu(z, epsilon=0.01):
    return np.maximum(0.01 * z, z)
