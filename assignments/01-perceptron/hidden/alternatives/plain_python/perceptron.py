"""Loops and Python floats where they are allowed, einsum where they are not; stops when all is right."""
import numpy as np


def weighted_sum(x, w):
    x, w = list(x), list(w)
    if len(w) - 1 != len(x):
        raise ValueError("one weight for each input, and the bias")
    total = float(w[0])
    for i in range(len(x)):
        total += float(x[i]) * float(w[i + 1])
    return total


def perceptron(x, w, activation):
    z = weighted_sum(x, w)
    a = activation(z)
    return float(a)


def rowwise(W, X, activation):
    if np.shape(W) != np.shape(X):
        raise ValueError("W and X must have the same shape")
    return activation(np.einsum("ij,ij->i", W, X))


def layer(W, x, activation):
    if x.ndim != 1:
        raise ValueError("x must be a vector")
    return activation(np.dot(W[:, 1:], x) + W[:, 0])


def layer_batch(W, X, activation):
    return activation(np.dot(W[:, 1:], X) + W[:, :1])


def fit_perceptron(X, y, learning_rate, max_epochs):
    n, m = X.shape
    if len(y) != m:
        raise ValueError("one label for each column")
    w = [0.5] * (n + 1)
    for epoch in range(max_epochs):
        errors = 0
        for j in range(m):
            x = [1.0] + [float(X[i, j]) for i in range(n)]
            fires = 1 if sum(a * b for a, b in zip(w, x)) > 0 else 0
            error = y[j] - fires
            if error != 0:
                errors += 1
                for i in range(n + 1):
                    w[i] = w[i] + learning_rate * error * x[i]
        if errors == 0:
            break
    return np.array(w)
