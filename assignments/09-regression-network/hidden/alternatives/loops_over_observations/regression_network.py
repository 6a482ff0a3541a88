"""Plain Python: one observation after the other, math.exp and lists."""
import math

import numpy as np


def g(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


def check(x, w1, w2):
    if x.ndim != 1 or w1.shape != (3, 2) or w2.shape != (4,):
        raise ValueError("falsche Form")


def forward(x, w1, w2):
    check(x, w1, w2)
    y_hat, hidden = [], [[], [], []]
    for value in x:
        total = w2[0]
        for j in range(3):
            a = g(w1[j][0] + w1[j][1] * value)
            hidden[j].append(a)
            total = total + w2[j + 1] * a
        y_hat.append(total)
    return np.array(y_hat), np.array(hidden)


def cost(y, y_hat):
    if y.shape != y_hat.shape:
        raise ValueError("verschiedene Formen")
    total = 0
    for a, b in zip(y, y_hat):
        total += (a - b) ** 2
    return float(total) / (2 * len(y))


def gradient(x, y, w1, w2):
    check(x, w1, w2)
    if x.shape != y.shape:
        raise ValueError("verschiedene Formen")
    n = len(x)
    dw1, dw2 = np.zeros((3, 2)), np.zeros(4)
    for xi, yi in zip(x, y):
        a = [g(w1[j, 0] + w1[j, 1] * xi) for j in range(3)]
        error = yi - (w2[0] + sum(w2[j + 1] * a[j] for j in range(3)))
        dw2[0] -= error / n
        for j in range(3):
            dw2[j + 1] -= error * a[j] / n
            slope = a[j] * (1 - a[j])
            dw1[j, 0] -= w2[j + 1] * error * slope / n
            dw1[j, 1] -= w2[j + 1] * error * slope * xi / n
    return dw1, dw2


def step(x, y, w1, w2, alpha):
    dw1, dw2 = gradient(x, y, w1, w2)
    return w1 - alpha * dw1, w2 - alpha * dw2


def train(x, y, w1, w2, alpha, n_iterations):
    costs = []
    for i in range(n_iterations + 1):
        if i > 0:
            w1, w2 = step(x, y, w1, w2, alpha)
        y_hat, _ = forward(x, w1, w2)
        costs.append(cost(y, y_hat))
    return w1, w2, costs


def initialise(rng):
    w1 = np.zeros((3, 2))
    w2 = np.zeros(4)
    for j in range(3):
        w1[j, 1] = rng.uniform(-1, 1)
        w2[j + 1] = rng.uniform(-1, 1)
    return w1, w2
