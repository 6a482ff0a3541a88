"""
exercise = "tanh"
caught_by = ["test_tanh_is_stable"]
lecture = "L3, Aktivierungen"
[title]
de = "tanh läuft für betragsmäßig große z über"
en = "tanh overflows for z of large absolute value"
[hint]
de = "exp(z) und exp(-z) können nicht beide klein sein. Kürze den Bruch so, dass nur Exponenten kleiner oder gleich 0 bleiben."
en = "exp(z) and exp(-z) cannot both be small. Cancel the fraction so that only exponents at most 0 are left."
"""
import numpy as np


def tanh(z):
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
