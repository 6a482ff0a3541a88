"""
exercise = "fit_perceptron"
caught_by = ["test_fit_learns_or_and_nand"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "fit_perceptron lässt das Neuron bei genau 0 feuern"
en = "fit_perceptron lets the neuron fire at exactly 0"
[hint]
de = "step(0) ist 0: Nur eine positive Summe feuert."
en = "step(0) is 0: only a positive sum fires."
"""
import numpy as np


def fit_perceptron(X, y, learning_rate, max_epochs):
    if y.shape != (X.shape[1],):
        raise ValueError("shapes")
    inputs = np.vstack([np.ones(X.shape[1]), X])
    w = np.full(len(inputs), 0.5)
    for _ in range(max_epochs):
        for x, wanted in zip(inputs.T, y, strict=True):
            w += learning_rate * (wanted - (w @ x >= 0)) * x
    return w
