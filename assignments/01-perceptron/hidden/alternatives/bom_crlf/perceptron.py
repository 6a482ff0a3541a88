# Übungsblatt 1, am Windows-Rechner geschrieben
import numpy as np


def weighted_sum(x, w):
    größe = len(x) + 1
    if len(w) != größe:
        raise ValueError("Länge passt nicht")
    return np.sum(w[1:] * x) + w[0]


def perceptron(x, w, activation):
    return activation(weighted_sum(x, w))


def rowwise(W, X, activation):
    if W.shape != X.shape:
        raise ValueError("Form passt nicht")
    return activation(np.sum(W * X, axis=1))


def layer(W, x, activation):
    x = np.append(np.ones(1), x) if x.ndim == 1 else x
    return activation(np.matmul(W, x)) if x.ndim == 1 else _falsch()


def _falsch():
    raise ValueError("x muss ein Vektor sein")


def layer_batch(W, X, activation):
    einsen = np.ones((1, X.shape[1]))
    return activation(np.matmul(W, np.append(einsen, X, axis=0)))


def fit_perceptron(X, y, learning_rate, max_epochs):
    beispiele = list(zip(X.T, y, strict=True))
    w = np.ones(X.shape[0] + 1) / 2
    for epoche in range(max_epochs):
        änderung = np.zeros(w.shape)
        for x, soll in beispiele:
            ist = np.where(weighted_sum(x, w) > 0, 1, 0)
            änderung[0] += soll - ist
            änderung[1:] += (soll - ist) * x
        w = w + learning_rate * änderung
    return w
