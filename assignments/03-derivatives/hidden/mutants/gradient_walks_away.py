"""
exercise = "numerical_gradient"
caught_by = ["test_gradient_leaves_the_point_alone"]
lecture = "L3, Gradient"
[title]
de = "numerical_gradient verschiebt x und nimmt es nicht genau zurück"
en = "numerical_gradient shifts x and does not put it back exactly"
[hint]
de = "x gehört dem Aufrufer, und nach += h und -= h stimmt die letzte Stelle nicht immer. Arbeite mit einer Kopie."
en = "x belongs to the caller, and after += h and -= h the last digit is not always right. Work on a copy."
"""
import numpy as np


def numerical_gradient(f, x, h=1e-6):
    slopes = np.zeros(len(x))
    for i in range(len(x)):
        x[i] += h
        right = f(x)
        x[i] -= 2 * h
        left = f(x)
        x[i] += h
        slopes[i] = (right - left) / (2 * h)
    return slopes
