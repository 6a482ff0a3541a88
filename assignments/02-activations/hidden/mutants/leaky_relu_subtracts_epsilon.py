"""
exercise = "leaky_relu"
caught_by = ["test_leaky_relu_has_slope_one_hundredth", "test_leaky_relu_uses_epsilon", "test_leaky_relu_takes_numbers"]
lecture = "L3, Aktivierungen"
[title]
de = "leaky_relu gibt links von 0 die Konstante -epsilon"
en = "leaky_relu gives the constant -epsilon to the left of 0"
[hint]
de = "epsilon ist eine Steigung, keine Höhe: Was wird aus -25, was aus -50?"
en = "epsilon is a slope, not a height: what becomes of -25, what of -50?"
"""
import numpy as np


def leaky_relu(z, epsilon=0.01):
    return np.where(z > 0, z, -epsilon)
