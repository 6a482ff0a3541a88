"""
exercise = "gradient_descent"
caught_by = [
    "test_descent_agrees_on_random_bowls",
    "test_descent_by_hand",
    "test_descent_of_other_functions",
]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient_descent fragt den Gradienten nur einmal"
en = "gradient_descent asks for the gradient only once"
[hint]
de = "An jedem neuen Ort zeigt der Gradient woandershin."
en = "At each new place the gradient points elsewhere."
"""
import numpy as np


def gradient_descent(gradient, x0, learning_rate, n_steps):
    g = gradient(x0)
    return np.array([x0 - i * learning_rate * g for i in range(n_steps + 1)])
