"""
exercise = "fit_perceptron"
caught_by = ["test_fit_leaves_its_arguments_alone"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "fit_perceptron macht aus y -1 und 1"
en = "fit_perceptron turns y into -1 and 1"
[hint]
de = "y gehört dem Aufrufer."
en = "y belongs to the caller."
"""
import numpy as np


def fit_perceptron(X, y, learning_rate, max_epochs):
    if y.shape != (X.shape[1],):
        raise ValueError("shapes")
    inputs = np.vstack([np.ones(X.shape[1]), X])
    w = np.full(len(inputs), 0.5)
    y[y == 0] = -1.0
    for _ in range(max_epochs):
        for x, wanted in zip(inputs.T, y, strict=True):
            w += learning_rate * ((wanted > 0) * 1.0 - (w @ x > 0)) * x
    return w
