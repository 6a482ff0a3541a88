"""
exercise = "fit_perceptron"
caught_by = ["test_fit_corrects_one_example", "test_fit_counts_epochs"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "fit_perceptron berichtigt den Bias nicht"
en = "fit_perceptron does not correct the bias"
[hint]
de = "Auch w[0] lernt: Welche Eingabe gehört zu ihm?"
en = "w[0] learns too: which input belongs to it?"
"""
import numpy as np


def fit_perceptron(X, y, learning_rate, max_epochs):
    if y.shape != (X.shape[1],):
        raise ValueError("shapes")
    inputs = np.vstack([np.ones(X.shape[1]), X])
    w = np.full(len(inputs), 0.5)
    for _ in range(max_epochs):
        for x, wanted in zip(inputs.T, y, strict=True):
            w += learning_rate * (wanted - (w @ x > 0)) * x * (np.arange(x.size) > 0)
    return w
