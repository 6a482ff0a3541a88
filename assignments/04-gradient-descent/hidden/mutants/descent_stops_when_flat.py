"""
exercise = "gradient_descent"
caught_by = ["test_descent_has_one_row_more_than_steps"]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient_descent hört auf, wenn die Schritte klein werden"
en = "gradient_descent stops when the steps become small"
[hint]
de = "Genau n_steps Schritte sind verlangt, auch winzige."
en = "Exactly n_steps steps are asked for, tiny ones as well."
"""
import numpy as np


def gradient_descent(gradient, x0, learning_rate, n_steps):
    path = [x0]
    for _ in range(n_steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
        if np.abs(path[-1] - path[-2]).max() < 1e-2:
            break
    return np.array(path)
