"""
exercise = "fit_perceptron"
caught_by = ["test_fit_corrects_one_example", "test_fit_learns_whatever_a_line_separates"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "fit_perceptron verschiebt alle Gewichte gleich"
en = "fit_perceptron moves all weights alike"
[hint]
de = "Ein Gewicht, dessen Eingabe 0 war, ist am Fehler nicht beteiligt. Womit multiplizierst du?"
en = "A weight whose input was 0 has no part in the error. What do you multiply by?"
"""
import numpy as np


def fit_perceptron(X, y, learning_rate, max_epochs):
    if y.shape != (X.shape[1],):
        raise ValueError("shapes")
    inputs = np.vstack([np.ones(X.shape[1]), X])
    w = np.full(len(inputs), 0.5)
    for _ in range(max_epochs):
        for x, wanted in zip(inputs.T, y, strict=True):
            w += learning_rate * (wanted - (w @ x > 0))
    return w
