"""
exercise = "fit_perceptron"
caught_by = ["test_fit_starts_at_one_half", "test_fit_corrects_one_example"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "fit_perceptron beginnt bei 0"
en = "fit_perceptron starts at 0"
[hint]
de = "L3 beginnt mit 1/2 für jedes Gewicht."
en = "L3 starts with 1/2 for every weight."
"""
import numpy as np


def fit_perceptron(X, y, learning_rate, max_epochs):
    if y.shape != (X.shape[1],):
        raise ValueError("shapes")
    inputs = np.vstack([np.ones(X.shape[1]), X])
    w = np.full(len(inputs), 0.0)
    for _ in range(max_epochs):
        for x, wanted in zip(inputs.T, y, strict=True):
            w += learning_rate * (wanted - (w @ x > 0)) * x
    return w
