"""Other algebra throughout: norms, log1p, the product form of the probability, one shared mean."""
import numpy as np


def _aligned(a, y):
    if np.shape(a) != np.shape(y):
        raise TypeError("not the same shape")
    return np.asarray(a, dtype=float), np.asarray(y, dtype=float)


def error_count(y_hat, y):
    y_hat, y = _aligned(y_hat, y)
    return int(round(np.abs(y_hat - y).sum()))


def accuracy(y_hat, y):
    y_hat, y = _aligned(y_hat, y)
    return float(np.mean(y * y_hat + (1 - y) * (1 - y_hat)))


def mean_absolute_error(y_hat, y):
    y_hat, y = _aligned(y_hat, y)
    return float(np.mean(np.maximum(y_hat, y) - np.minimum(y_hat, y)))


def half_mean_squared_error(y_hat, y):
    y_hat, y = _aligned(y_hat, y)
    return float(np.linalg.norm(y_hat - y) ** 2 / (2 * y.size))


def mean_squared_error(y_hat, y):
    return 2.0 * half_mean_squared_error(y_hat, y)


def squared_error(a, y):
    a, y = _aligned(a, y)
    return np.abs(a - y) ** 2


def squared_error_prime(a, y):
    a, y = _aligned(a, y)
    return (a - y) + (a - y)


def binary_cross_entropy(a, y):
    a, y = _aligned(a, y)
    with np.errstate(divide="ignore"):
        return -np.where(y > 0.5, np.log(a), np.log1p(-a))


def binary_cross_entropy_prime(a, y):
    a, y = _aligned(a, y)
    return 1.0 / np.where(y == 1, -a, 1 - a)


def cost(A, Y):
    return np.sum(binary_cross_entropy(A, Y), axis=1).item() / np.shape(Y)[1]


def cross_entropy(a, y):
    a, y = _aligned(a, y)
    with np.errstate(divide="ignore"):
        return -np.log((a.T @ y).item())


def combined_error(error, custom_error, weight):
    return np.dot([1.0, weight], [error, custom_error])


def continuous_error(z, y):
    z, y = _aligned(z, y)
    s = np.where(y == 1, z, -z)
    return float(np.sum(np.maximum(-s, 0) + np.log1p(np.exp(-np.abs(s)))))


def agreement(a, y):
    a, y = _aligned(a, y)
    return (y.T @ a).item()


def confusion_error(a, y, true_class, taken_for):
    return np.prod([a[taken_for, 0], y[true_class, 0]])


def roughness(y_hat):
    return np.linalg.norm(np.diff(y_hat)) ** 2


def size_factor(error, custom_error):
    if np.isclose(custom_error, 0, rtol=0, atol=1e-300):
        raise TypeError("0")
    return float(np.hypot(error, 0) / np.hypot(custom_error, 0))
