"""One number after the other: no matrix product at all."""
import math
import random

import numpy as np


class NotAColumn(Exception):
    """The input has the wrong shape."""


def _each(function, z):
    if np.ndim(z) == 0:
        return function(float(z))
    result = np.empty(np.shape(z))
    for index in np.ndindex(*np.shape(z)):
        result[index] = function(float(z[index]))
    return result


def relu(z, derivative=False):
    if derivative:
        return _each(lambda x: 0.5 if x == 0 else float(x > 0), z)
    return _each(lambda x: x if x > 0 else 0.0, z)


def _sigmoid(x):
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (math.exp(x) + 1)


def sigmoid(z, derivative=False):
    if derivative:
        return _each(lambda x: _sigmoid(x) * _sigmoid(-x), z)
    return _each(_sigmoid, z)


def identity(z, derivative=False):
    return _each(lambda x: 1.0, z) if derivative else _each(lambda x: x, z)


class NeuralNetwork:
    def __init__(self, structure, output_activation_func=relu, hidden_activation_func=sigmoid):
        self.structure = [int(n) for n in structure]
        self.functions = [None]
        self.functions += [hidden_activation_func for _ in structure[1:-1]]
        self.functions.append(output_activation_func)
        self.weights = [None]
        for l in range(1, len(structure)):
            n = structure[l - 1]
            W = np.zeros((structure[l], n + 1))  # the bias column stays 0
            for j in range(structure[l]):
                for k in range(1, n + 1):
                    W[j, k] = np.random.normal(0.0, math.sqrt(2 / n))
            self.weights.append(W)
        self.activations, self.weighted_sums = [], []

    def predict(self, X):
        if not isinstance(X, np.ndarray) or X.ndim != 2 or X.shape[1] != 1:
            raise NotAColumn(f"{X!r}")
        if X.shape[0] != self.structure[0]:
            raise NotAColumn(X.shape)
        a = [1.0] + [float(X[k, 0]) for k in range(self.structure[0])]
        activations, sums = [a], [[float(x) for x in X[:, 0]]]
        last = len(self.structure) - 1
        for l in range(1, last + 1):
            z = []
            for j in range(self.structure[l]):
                total = 0.0
                for k in range(len(a)):
                    total += float(self.weights[l][j, k]) * a[k]
                z.append(total)
            column = np.array(z).reshape(-1, 1)
            a = [float(value) for value in self.functions[l](column)[:, 0]]
            if l < last:
                a = [1.0] + a
            sums.append(z)
            activations.append(a)
        self.activations = [np.array(values).reshape(-1, 1) for values in activations]
        self.weighted_sums = [np.array(values).reshape(-1, 1) for values in sums]
        return self.activations[last].copy()


def transpose(W):
    m, n = W.shape
    return np.array([float(W[i, j]) for j in range(n) for i in range(m)]).reshape(n, m)


def matrix_product(A, B):
    m, k = A.shape
    rows, n = B.shape
    if rows != k:
        raise NotAColumn("columns of A, rows of B")
    entries = []
    for i in range(m):
        for j in range(n):
            entries.append(math.fsum(float(A[i, p]) * float(B[p, j]) for p in range(k)))
    return np.array(entries).reshape(m, n)
