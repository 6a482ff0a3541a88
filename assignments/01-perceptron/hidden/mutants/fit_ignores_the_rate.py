"""
exercise = "fit_perceptron"
caught_by = ["test_fit_corrects_one_example", "test_fit_counts_epochs"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "fit_perceptron beachtet die Lernrate nicht"
en = "fit_perceptron ignores the learning rate"
[hint]
de = "Womit wird der Fehler multipliziert, bevor er in die Gewichte geht?"
en = "What is the error multiplied by before it goes into the weights?"
"""
import numpy as np


def fit_perceptron(X, y, learning_rate, max_epochs):
    if y.shape != (X.shape[1],):
        raise ValueError("shapes")
    inputs = np.vstack([np.ones(X.shape[1]), X])
    w = np.full(len(inputs), 0.5)
    for _ in range(max_epochs):
        for x, wanted in zip(inputs.T, y, strict=True):
            w += (wanted - (w @ x > 0)) * x
    return w
