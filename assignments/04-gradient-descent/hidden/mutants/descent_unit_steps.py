"""
exercise = "gradient_descent"
caught_by = ["test_descent_agrees_on_random_bowls", "test_descent_by_hand"]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient_descent teilt durch die Länge des Gradienten"
en = "gradient_descent divides by the length of the gradient"
[hint]
de = "Nahe am Minimum sollen die Schritte von selbst kleiner werden."
en = "Near the minimum the steps should become smaller of their own accord."
"""
import numpy as np


def gradient_descent(gradient, x0, learning_rate, n_steps):
    path = [x0]
    for _ in range(n_steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]) / np.linalg.norm(gradient(path[-1])))
    return np.array(path)
