"""
exercise = "fit_perceptron"
caught_by = ["test_fit_counts_epochs", "test_fit_learns_or_and_nand"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "fit_perceptron hört nach einer Epoche auf"
en = "fit_perceptron stops after one epoch"
[hint]
de = "Steht dein return in der Schleife?"
en = "Is your return inside the loop?"
"""
import numpy as np


def fit_perceptron(X, y, learning_rate, max_epochs):
    if y.shape != (X.shape[1],):
        raise ValueError("shapes")
    inputs = np.vstack([np.ones(X.shape[1]), X])
    w = np.full(len(inputs), 0.5)
    for _ in range(max_epochs):
        for x, wanted in zip(inputs.T, y, strict=True):
            w += learning_rate * (wanted - (w @ x > 0)) * x
        return w
    return w
