"""
exercise = "fit_perceptron"
caught_by = ["test_fit_corrects_one_example", "test_fit_learns_whatever_a_line_separates"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "fit_perceptron berichtigt nur zu große Ausgaben"
en = "fit_perceptron corrects outputs that are too large only"
[hint]
de = "Was tust du, wenn 1 gewünscht ist und 0 herauskommt?"
en = "What do you do when 1 is wanted and 0 comes out?"
"""
import numpy as np


def fit_perceptron(X, y, learning_rate, max_epochs):
    if y.shape != (X.shape[1],):
        raise ValueError("shapes")
    inputs = np.vstack([np.ones(X.shape[1]), X])
    w = np.full(len(inputs), 0.5)
    for _ in range(max_epochs):
        for x, wanted in zip(inputs.T, y, strict=True):
            w += learning_rate * min(0, wanted - (w @ x > 0)) * x
    return w
