"""The formulas as they stand, warnings switched off, the undefined products put right afterwards."""
import numpy as np


def same(a, b):
    if not np.shape(a) == np.shape(b):
        raise ValueError("shapes differ")


def xlogy(x, y):
    with np.errstate(divide="ignore", invalid="ignore"):
        product = x * np.log(y)
    return np.where(np.equal(x, 0), 0.0, product)


def error_count(y_hat, y):
    same(y_hat, y)
    return np.count_nonzero(y_hat - y)


def accuracy(y_hat, y):
    return 1 - error_count(y_hat, y) / y.size


def mean_absolute_error(y_hat, y):
    same(y_hat, y)
    return np.abs(y - y_hat).sum() / y.size


def mean_squared_error(y_hat, y):
    same(y_hat, y)
    return np.square(np.subtract(y, y_hat)).mean()


def half_mean_squared_error(y_hat, y):
    same(y_hat, y)
    return np.array(np.sum((y - y_hat) ** 2) / (2 * y.size))


def squared_error(a, y):
    same(a, y)
    return np.square(np.subtract(a, y))


def squared_error_prime(a, y):
    same(a, y)
    return -2 * np.subtract(y, a)


def binary_cross_entropy(a, y):
    same(a, y)
    return -xlogy(y, a) - xlogy(np.subtract(1, y), np.subtract(1, a))


def binary_cross_entropy_prime(a, y):
    same(a, y)
    return (a - y) / (a * (1 - a))


def cost(A, Y):
    return np.average(binary_cross_entropy(A, Y))


def cross_entropy(a, y):
    same(a, y)
    return np.array(-xlogy(y, a).sum())


def combined_error(error, custom_error, weight):
    return np.array(error + weight * custom_error)


def continuous_error(z, y):
    """Only the wrong side counts, squared."""
    same(z, y)
    wrong = (z > 0) != (y == 1)
    return (z[wrong] ** 2).sum()


def agreement(a, y):
    same(a, y)
    return np.vdot(a, y)


def confusion_error(a, y, true_class, taken_for):
    return np.array(a[taken_for, 0] * y[true_class, 0])


def roughness(y_hat):
    return np.square(np.ediff1d(y_hat)).sum()


def size_factor(error, custom_error):
    if custom_error == 0:
        raise ZeroDivisionError
    return np.abs(np.divide(error, custom_error))
