"""Loops wherever they are allowed, math instead of numpy for single numbers, an exception of its own."""
import math

import numpy as np


class DoesNotFit(Exception):
    pass


def need(condition, message):
    if not condition:
        raise DoesNotFit(message)


def flatten_image(image):
    need(image.ndim == 3 and image.shape[2] == 3, "kein Farbbild")
    values = []
    for layer in range(3):
        for row in range(image.shape[0]):
            for column in range(image.shape[1]):
                values.append([float(image[row, column, layer])])
    return np.array(values)


def one_sigmoid(z):
    if z < 0:
        return math.exp(z) / (1 + math.exp(z))
    return 1 / (1 + math.exp(-z))


def sigmoid(z):
    if isinstance(z, (int, float)) or np.ndim(z) == 0:
        return one_sigmoid(float(z))
    return np.array([one_sigmoid(x) for x in z.ravel().tolist()]).reshape(z.shape)


def predict_proba(X, w, b):
    need(w.shape == (X.shape[0], 1), "w")
    row = []
    for i in range(X.shape[1]):
        z = b
        for j in range(X.shape[0]):
            z += w[j, 0] * X[j, i]
        row.append(one_sigmoid(z))
    return np.array([row])


def predict(X, w, b):
    return np.array([[1.0 if p >= 0.5 else 0.0 for p in predict_proba(X, w, b)[0]]])


def one_loss(p, y):
    right = p if y == 1 else 1.0 - p
    return -math.log(right) if right > 0 else float("inf")


def loss(y_hat, y):
    need(np.shape(y_hat) == np.shape(y), "shapes")
    if np.ndim(y_hat) == 0:
        return one_loss(float(y_hat), float(y))
    values = [one_loss(p, t) for p, t in zip(y_hat.ravel().tolist(), y.ravel().tolist())]
    return np.array(values).reshape(y_hat.shape)


def cost(X, Y, w, b):
    A = predict_proba(X, w, b)
    need(A.shape == Y.shape, "Y")
    J = 0.0
    for i in range(Y.shape[1]):
        J = J + one_loss(A[0, i], Y[0, i])
    return J / Y.shape[1]


def gradient_loops(X, Y, w, b):
    A = predict_proba(X, w, b)
    need(A.shape == Y.shape, "Y")
    m = Y.shape[1]
    dw = np.zeros(w.shape)
    for j in range(w.shape[0]):
        for i in range(m):
            dw[j] += (A[0][i] - Y[0][i]) * X[j][i] / m
    db = 0.0
    for i in range(m):
        db += (A[0][i] - Y[0][i]) / m
    return dw, db


def gradient(X, Y, w, b):
    need(Y.shape == (1, X.shape[1]), "Y")
    error = predict_proba(X, w, b) - Y
    return np.matmul(X, error.T) / Y.shape[1], np.average(error)


def train(X, Y, learning_rate, n_iterations):
    w, b = np.zeros((X.shape[0], 1)), 0.0
    costs = [cost(X, Y, w, b)]
    for _ in range(n_iterations):
        dw, db = gradient(X, Y, w, b)
        w -= learning_rate * dw
        b -= learning_rate * db
        costs.append(cost(X, Y, w, b))
    return w, b, costs
