import math

import numpy as np


def softmax(z):
    n, m = z.shape
    result = np.zeros((n, m))
    for column in range(m):
        largest = max(z[i, column] for i in range(n))
        powers = [math.exp(z[i, column] - largest) for i in range(n)]
        for i in range(n):
            result[i, column] = powers[i] / sum(powers)
    return result


def softmax_jacobian(z):
    n, columns = z.shape
    if columns != 1:
        raise ValueError("one column, please")
    s = [row[0] for row in softmax(z)]
    return np.array([[s[i] * ((i == j) - s[j]) for j in range(n)] for i in range(n)])


def cross_entropy(a, y):
    if a.shape != y.shape:
        raise ValueError("shapes")
    total = 0.0
    for probability, truth in zip(a.ravel(), y.ravel()):
        if truth == 1:
            if probability == 0:
                return math.inf
            total -= math.log(probability)
    return total


def output_delta(a, y):
    if a.shape != y.shape:
        raise ValueError("shapes")
    return np.array([[a[i, 0] - y[i, 0]] for i in range(len(a))])


def weight_gradient(a, y, a_prev):
    if a.shape[1] != 1 or a_prev.shape[1] != 1:
        raise ValueError("columns")
    delta = output_delta(a, y)
    return np.array([[d[0] * p[0] for p in a_prev] for d in delta])


def one_hot(labels, n_classes):
    result = np.zeros((n_classes, len(labels)), dtype=int)
    for k, label in enumerate(labels):
        if not 0 <= label < n_classes:
            raise ValueError("no such class")
        result[label, k] = 1
    return result
