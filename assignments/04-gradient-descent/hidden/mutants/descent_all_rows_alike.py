"""
exercise = "gradient_descent"
caught_by = ["test_descent_agrees_on_random_bowls", "test_descent_leaves_its_start_alone"]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient_descent überschreibt x0 und alle Zeilen"
en = "gradient_descent overwrites x0 and all rows"
[hint]
de = "x -= ... ändert das Array, das schon in der Liste steht."
en = "x -= ... changes the array that is in the list already."
"""
import numpy as np


def gradient_descent(gradient, x0, learning_rate, n_steps):
    x = x0
    path = [x]
    for _ in range(n_steps):
        x -= learning_rate * gradient(x)
        path.append(x)
    return np.array(path)
