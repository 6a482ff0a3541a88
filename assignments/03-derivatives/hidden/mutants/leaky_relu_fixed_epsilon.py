"""
exercise = "leaky_relu"
caught_by = ["test_leaky_relu_derivative", "test_leaky_relu_derivative_at_the_kink"]
lecture = "L3, Aktivierungen"
[title]
de = "Die Ableitung von leaky_relu nimmt immer 0,01"
en = "The derivative of leaky_relu always takes 0.01"
[hint]
de = "Was ist die Steigung links, wenn epsilon 0,3 ist?"
en = "What is the slope to the left when epsilon is 0.3?"
"""
import numpy as np


def leaky_relu(z, epsilon=0.01, derivative=False):
    return np.where(z > 0, 1.0, 0.01) if derivative else np.maximum(epsilon * z, z)
