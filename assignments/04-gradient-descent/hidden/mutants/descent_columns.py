"""
exercise = "gradient_descent"
caught_by = [
    "test_descent_agrees_on_random_bowls",
    "test_descent_by_hand",
    "test_descent_has_one_row_more_than_steps",
]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient_descent schreibt die Orte in Spalten"
en = "gradient_descent writes the places in columns"
[hint]
de = "Verlangt ist (n_steps + 1, n): eine Zeile je Ort."
en = "(n_steps + 1, n) is asked for: one row for each place."
"""
import numpy as np


def gradient_descent(gradient, x0, learning_rate, n_steps):
    path = [x0]
    for _ in range(n_steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.array(path).T
