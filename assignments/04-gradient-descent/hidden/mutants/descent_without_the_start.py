"""
exercise = "gradient_descent"
caught_by = ["test_descent_agrees_on_random_bowls", "test_descent_has_one_row_more_than_steps"]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient_descent lässt den Start weg"
en = "gradient_descent leaves out the start"
[hint]
de = "Zeile 0 ist x0: Wie viele Zeilen sind es dann?"
en = "Row 0 is x0: how many rows are there then?"
"""
import numpy as np


def gradient_descent(gradient, x0, learning_rate, n_steps):
    path = [x0]
    for _ in range(n_steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.array(path[1:])
