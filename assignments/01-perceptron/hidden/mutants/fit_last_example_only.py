"""
exercise = "fit_perceptron"
caught_by = ["test_fit_learns_or_and_nand", "test_fit_learns_whatever_a_line_separates"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "fit_perceptron berichtigt nur nach dem letzten Beispiel"
en = "fit_perceptron corrects after the last example only"
[hint]
de = "Steht die Berichtigung in der inneren Schleife?"
en = "Is the correction inside the inner loop?"
"""
import numpy as np


def fit_perceptron(X, y, learning_rate, max_epochs):
    if y.shape != (X.shape[1],):
        raise ValueError("shapes")
    inputs = np.vstack([np.ones(X.shape[1]), X])
    w = np.full(len(inputs), 0.5)
    for _ in range(max_epochs):
        for x, wanted in zip(inputs.T, y, strict=True):
            change = learning_rate * (wanted - (w @ x > 0)) * x
        w += change
    return w
