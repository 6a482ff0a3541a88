"""
exercise = "leaky_relu"
caught_by = ["test_leaky_relu_derivative", "test_leaky_relu_derivative_is_the_slope"]
lecture = "L3, Aktivierungen"
[title]
de = "Die Ableitung von leaky_relu ist links 0"
en = "The derivative of leaky_relu is 0 to the left"
[hint]
de = "Welche Steigung hat epsilon z?"
en = "Which slope has epsilon z?"
"""
import numpy as np


def leaky_relu(z, epsilon=0.01, derivative=False):
    return np.where(z > 0, 1.0, 0.0) if derivative else np.maximum(epsilon * z, z)
