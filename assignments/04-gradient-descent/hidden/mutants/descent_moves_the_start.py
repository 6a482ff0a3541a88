"""
exercise = "gradient_descent"
caught_by = ["test_descent_leaves_its_start_alone"]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient_descent läuft in x0 selbst los"
en = "gradient_descent walks inside x0 itself"
[hint]
de = "Der Weg stimmt, aber x0 gehört dem Aufrufer: beginne mit einer Kopie."
en = "The path is right, but x0 belongs to the caller: begin with a copy."
"""
import numpy as np


def gradient_descent(gradient, x0, learning_rate, n_steps):
    path = [x0.copy()]
    for _ in range(n_steps):
        x0 -= learning_rate * gradient(x0)
        path.append(x0.copy())
    return np.array(path)
