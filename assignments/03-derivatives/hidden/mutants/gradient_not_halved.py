"""
exercise = "numerical_gradient"
caught_by = [
    "test_gradient_of_the_lecture",
    "test_gradient_of_any_length",
    "test_gradient_by_central_differences",
]
lecture = "L3, Gradient"
[title]
de = "numerical_gradient teilt durch h statt durch 2h"
en = "numerical_gradient divides by h instead of 2h"
[hint]
de = "Wie weit liegen die beiden Punkte x + h und x - h auseinander?"
en = "How far apart are the two points x + h and x - h?"
"""
import numpy as np


def numerical_gradient(f, x, h=1e-6):
    return np.array([(f(x + step) - f(x - step)) / h for step in h * np.eye(len(x))])
