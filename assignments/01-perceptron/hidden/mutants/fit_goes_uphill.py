"""
exercise = "fit_perceptron"
caught_by = [
    "test_fit_corrects_one_example",
    "test_fit_learns_or_and_nand",
    "test_fit_learns_with_more_inputs",
]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "fit_perceptron verstärkt den Fehler"
en = "fit_perceptron makes the error larger"
[hint]
de = "War die Ausgabe zu groß, müssen die Gewichte kleiner werden. Stimmt dein Vorzeichen?"
en = "When the output was too large the weights must become smaller. Is your sign right?"
"""
import numpy as np


def fit_perceptron(X, y, learning_rate, max_epochs):
    if y.shape != (X.shape[1],):
        raise ValueError("shapes")
    inputs = np.vstack([np.ones(X.shape[1]), X])
    w = np.full(len(inputs), 0.5)
    for _ in range(max_epochs):
        for x, wanted in zip(inputs.T, y, strict=True):
            w -= learning_rate * (wanted - (w @ x > 0)) * x
    return w
