"""
exercise = "fit_perceptron"
caught_by = ["test_fit_refuses_other_lengths"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "fit_perceptron merkt nicht, dass y zu kurz ist"
en = "fit_perceptron does not notice that y is too short"
[hint]
de = "zip hört beim kürzeren auf. Vergleiche die Längen vorher."
en = "zip stops at the shorter one. Compare the lengths first."
"""
import numpy as np


def fit_perceptron(X, y, learning_rate, max_epochs):
    inputs = np.vstack([np.ones(X.shape[1]), X])
    w = np.full(len(inputs), 0.5)
    for _ in range(max_epochs):
        for x, wanted in zip(inputs.T, y):
            w += learning_rate * (wanted - (w @ x > 0)) * x
    return w
