"""
exercise = "gradient_descent"
caught_by = ["test_descent_agrees_on_random_bowls", "test_descent_of_other_functions"]
lecture = "L0, Grundprinzip von Gradient Descent"
[title]
de = "gradient_descent ändert die Einträge nacheinander"
en = "gradient_descent changes the entries one after the other"
[hint]
de = "Alle Einträge gehören zum selben Schritt: erst den ganzen Gradienten, dann alle ändern."
en = "All entries belong to the same step: first the whole gradient, then change them all."
"""
import numpy as np


def gradient_descent(gradient, x0, learning_rate, n_steps):
    path = [x0]
    for _ in range(n_steps):
        x = path[-1].copy()
        for i in range(len(x)):
            x[i] -= learning_rate * gradient(x)[i]
        path.append(x)
    return np.array(path)
