"""
exercise = "fit_perceptron"
caught_by = ["test_fit_learns_with_more_inputs", "test_fit_corrects_one_example"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "fit_perceptron kann nur zwei Eingaben"
en = "fit_perceptron can do two inputs only"
[hint]
de = "n steht in der Form von X."
en = "n is in the shape of X."
"""
import numpy as np


def fit_perceptron(X, y, learning_rate, max_epochs):
    if y.shape != (X.shape[1],):
        raise ValueError("shapes")
    inputs = np.vstack([np.ones(X.shape[1]), X])
    inputs = inputs[:3]
    w = np.full(3, 0.5)
    for _ in range(max_epochs):
        for x, wanted in zip(inputs.T, y, strict=True):
            w += learning_rate * (wanted - (w @ x > 0)) * x
    return w
