"""
exercise = "leaky_relu"
caught_by = ["test_leaky_relu_derivative", "test_leaky_relu_derivative_is_the_slope"]
lecture = "L3, Aktivierungen"
[title]
de = "Die Ableitung von leaky_relu ist links epsilon z"
en = "The derivative of leaky_relu is epsilon z to the left"
[hint]
de = "Die Steigung einer Geraden hängt nicht davon ab, wo du bist."
en = "The slope of a straight line does not depend on where you are."
"""
import numpy as np


def leaky_relu(z, epsilon=0.01, derivative=False):
    return np.where(z > 0, 1.0, epsilon * z) if derivative else np.maximum(epsilon * z, z)
