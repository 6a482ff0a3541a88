"""
exercise = "numerical_gradient"
caught_by = ["test_gradient_of_any_length", "test_gradient_by_central_differences"]
lecture = "L3, Gradient"
[title]
de = "numerical_gradient kann nur zwei Variablen"
en = "numerical_gradient can do two variables only"
[hint]
de = "Wie viele Einträge hat der Gradient einer Funktion von fünf Variablen?"
en = "How many entries has the gradient of a function of five variables?"
"""
import numpy as np


def numerical_gradient(f, x, h=1e-6):
    a, b = np.array([h, 0.0]), np.array([0.0, h])
    return np.array([f(x + a) - f(x - a), f(x + b) - f(x - b)]) / (2 * h)
