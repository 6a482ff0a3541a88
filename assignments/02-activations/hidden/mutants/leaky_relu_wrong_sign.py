"""
exercise = "leaky_relu"
caught_by = ["test_leaky_relu_has_slope_one_hundredth", "test_leaky_relu_uses_epsilon", "test_leaky_relu_takes_numbers"]
lecture = "L3, Aktivierungen"
[title]
de = "leaky_relu steigt links von 0 wieder an"
en = "leaky_relu rises again to the left of 0"
[hint]
de = "Für z = -25 soll etwas leicht Negatives herauskommen. Welches Vorzeichen hat dein Ergebnis?"
en = "For z = -25 the result should be slightly negative. Which sign has yours?"
"""
import numpy as np


def leaky_relu(z, epsilon=0.01):
    return np.where(z > 0, z, -epsilon * z)
