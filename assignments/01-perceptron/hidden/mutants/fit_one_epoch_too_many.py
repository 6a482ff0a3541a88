"""
exercise = "fit_perceptron"
caught_by = [
    "test_fit_starts_at_one_half",
    "test_fit_corrects_one_example",
    "test_fit_counts_epochs",
]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "fit_perceptron macht eine Epoche zu viel"
en = "fit_perceptron does one epoch too many"
[hint]
de = "Was muss bei max_epochs = 0 herauskommen?"
en = "What must come out for max_epochs = 0?"
"""
import numpy as np


def fit_perceptron(X, y, learning_rate, max_epochs):
    if y.shape != (X.shape[1],):
        raise ValueError("shapes")
    inputs = np.vstack([np.ones(X.shape[1]), X])
    w = np.full(len(inputs), 0.5)
    for _ in range(max_epochs + 1):
        for x, wanted in zip(inputs.T, y, strict=True):
            w += learning_rate * (wanted - (w @ x > 0)) * x
    return w
