"""
exercise = "fit_perceptron"
caught_by = ["test_fit_starts_at_one_half", "test_fit_learns_or_and_nand"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "fit_perceptron rechnet mit der Summe statt mit step"
en = "fit_perceptron uses the sum instead of step"
[hint]
de = "Die Regel vergleicht y mit 0 oder 1, nicht mit der gewichteten Summe."
en = "The rule compares y with 0 or 1, not with the weighted sum."
"""
import numpy as np


def fit_perceptron(X, y, learning_rate, max_epochs):
    if y.shape != (X.shape[1],):
        raise ValueError("shapes")
    inputs = np.vstack([np.ones(X.shape[1]), X])
    w = np.full(len(inputs), 0.5)
    for _ in range(max_epochs):
        for x, wanted in zip(inputs.T, y, strict=True):
            w += learning_rate * (wanted - np.clip(w @ x, -9, 9)) * x
    return w
