"""
exercise = "gradient_descent"
caught_by = ["test_descent_agrees_on_random_bowls", "test_descent_by_hand"]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient_descent geht bergauf"
en = "gradient_descent goes uphill"
[hint]
de = "Der Gradient zeigt zum stärksten Anstieg."
en = "The gradient points to the steepest ascent."
"""
import numpy as np


def gradient_descent(gradient, x0, learning_rate, n_steps):
    path = [x0]
    for _ in range(n_steps):
        path.append(path[-1] + learning_rate * gradient(path[-1]))
    return np.array(path)
