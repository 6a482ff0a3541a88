"""
exercise = "leaky_relu"
caught_by = ["test_leaky_relu_has_slope_one_hundredth", "test_leaky_relu_uses_epsilon", "test_leaky_relu_between_relu_and_identity", "test_leaky_relu_takes_numbers"]
lecture = "L3, Aktivierungen"
[title]
de = "leaky_relu zählt epsilon z auch rechts von 0 dazu"
en = "leaky_relu adds epsilon z on the positive side as well"
[hint]
de = "Rechts von 0 soll die Steigung genau 1 sein. Wie groß ist sie bei dir?"
en = "To the right of 0 the slope should be exactly 1. How large is yours?"
"""
import numpy as np


def leaky_relu(z, epsilon=0.01):
    return np.maximum(z, 0.0) + epsilon * z
