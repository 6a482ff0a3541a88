"""
exercise = "fit_perceptron"
caught_by = ["test_fit_gives_up_on_xor", "test_fit_counts_epochs"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "fit_perceptron wirft bei zu vielen Epochen eine Exception"
en = "fit_perceptron raises after too many epochs"
[hint]
de = "Nach max_epochs gibst du die Gewichte zurück, auch wenn noch Fehler da sind."
en = "After max_epochs you return the weights, even when errors are left."
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
    if np.any((w @ inputs > 0) != y) and max_epochs:
        raise RuntimeError('not learnt')
    return w
