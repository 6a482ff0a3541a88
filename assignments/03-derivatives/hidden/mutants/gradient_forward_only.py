"""
exercise = "numerical_gradient"
caught_by = ["test_gradient_by_central_differences"]
lecture = "L3, Gradient"
[title]
de = "numerical_gradient misst nur nach rechts"
en = "numerical_gradient measures to the right only"
[hint]
de = "Zentrale Differenzen brauchen f an zwei Punkten neben x, nicht an x selbst."
en = "Central differences need f at two points beside x, not at x itself."
"""
import numpy as np


def numerical_gradient(f, x, h=1e-6):
    return np.array([(f(x + step) - f(x)) / h for step in h * np.eye(len(x))])
