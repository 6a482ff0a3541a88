"""
exercise = "numerical_gradient"
caught_by = [
    "test_gradient_of_the_lecture",
    "test_gradient_of_any_length",
    "test_gradient_by_central_differences",
]
lecture = "L3, Gradient"
[title]
de = "numerical_gradient verschiebt alle Einträge zugleich"
en = "numerical_gradient shifts all entries at once"
[hint]
de = "x + h ändert jeden Eintrag. Welcher allein darf sich für die Ableitung nach x_i ändern?"
en = "x + h changes every entry. Which one alone may change for the derivative by x_i?"
"""
import numpy as np


def numerical_gradient(f, x, h=1e-6):
    return np.array([(f(x + h) - f(x - h)) / (2 * h) for _ in x])
