"""The intercept as one more weight, on one more feature that is always 1."""
import numpy as np


def _augmented(X):
    return np.concatenate([X, np.ones((1, X.shape[1]))])


def _theta(w, b):
    return np.append(w.ravel(), b).reshape(-1, 1)


def _check(X, Y):
    if Y.shape != X[:1].shape:
        raise ValueError("Y muss eine Zeile mit einem Eintrag je Beispiel sein")


def predict(X, w, b):
    return np.matmul(_theta(w, b).T, _augmented(X))


def cost(X, Y, w, b):
    _check(X, Y)
    residual = (predict(X, w, b) - Y).ravel()
    return np.dot(residual, residual) / residual.size


def gradient(X, Y, w, b):
    _check(X, Y)
    A = _augmented(X)
    both = 2 * (A @ (_theta(w, b).T @ A - Y).T) / X.shape[1]
    return both[:-1], both[-1, 0]


def train(X, Y, learning_rate, n_iterations):
    _check(X, Y)
    A, m = _augmented(X), X.shape[1]
    theta = np.zeros((A.shape[0], 1))
    costs = np.empty(n_iterations + 1)
    for i in range(n_iterations + 1):
        residual = theta.T @ A - Y
        costs[i] = np.mean(residual ** 2)
        if i < n_iterations:
            theta = theta - learning_rate * 2 / m * (A @ residual.T)
    return theta[:-1], theta[-1, 0], costs.tolist()


def least_squares(X, Y):
    _check(X, Y)
    theta = np.linalg.pinv(_augmented(X)).T @ Y.T
    return theta[:-1], theta[-1, 0]
