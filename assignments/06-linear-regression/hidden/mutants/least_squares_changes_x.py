"""
exercise = "least_squares"
caught_by = ["test_least_squares_leaves_its_arguments_alone"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "least_squares überschreibt X"
en = "least_squares overwrites X"
[hint]
de = "Zieh den Mittelwert nicht mit `-=` ab: X gehört dem Aufrufer."
en = "Do not subtract the mean with `-=`: X belongs to the caller."
"""
import numpy as np


def least_squares(X, Y):
    if Y.shape != (1, X.shape[1]):
        raise ValueError("Y")
    centre, level = np.mean(X, axis=1, keepdims=True), np.mean(Y)
    X -= centre
    w = np.linalg.solve(X @ X.T, X @ (Y - level).T)
    return w, level - float((w.T @ centre)[0, 0])
