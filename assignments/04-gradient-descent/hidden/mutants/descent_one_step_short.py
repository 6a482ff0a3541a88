"""
exercise = "gradient_descent"
caught_by = ["test_descent_agrees_on_random_bowls", "test_descent_has_one_row_more_than_steps"]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient_descent macht einen Schritt zu wenig"
en = "gradient_descent takes one step too few"
[hint]
de = "n_steps Schritte ergeben n_steps + 1 Orte."
en = "n_steps steps make n_steps + 1 places."
"""
import numpy as np


def gradient_descent(gradient, x0, learning_rate, n_steps):
    path = [x0]
    for _ in range(n_steps - 1):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.array(path)
