"""
exercise = "gradient_descent"
caught_by = ["test_descent_agrees_on_random_bowls", "test_descent_by_hand"]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient_descent verkleinert die Lernrate unterwegs"
en = "gradient_descent makes the learning rate smaller on the way"
[hint]
de = "Die Lernrate bleibt hier bei jedem Schritt dieselbe."
en = "The learning rate is the same in every step here."
"""
import numpy as np


def gradient_descent(gradient, x0, learning_rate, n_steps):
    path = [x0]
    for i in range(1, n_steps + 1):
        path.append(path[-1] - learning_rate / i * gradient(path[-1]))
    return np.array(path)
