"""A small class does the work, masks keep the logarithm away from 0."""
import numpy as np


class Deviation:
    def __init__(self, prediction, truth):
        if isinstance(prediction, np.ndarray) and isinstance(truth, np.ndarray):
            if prediction.shape != truth.shape:
                raise IndexError("prediction.shape != truth.shape")
        self.prediction, self.truth = prediction, truth

    @property
    def raw(self):
        return self.prediction - self.truth

    @property
    def squared(self):
        return self.raw ** 2

    def mean(self, entries):
        return entries.sum() / entries.size

    def loss(self):
        p = np.array(self.prediction, dtype=float)
        y = np.array(self.truth, dtype=float)
        right = np.where(y == 1, p, 1 - p)
        result = np.full(right.shape, 1e3)
        result[right > 0] = -np.log(right[right > 0])
        return result


def error_count(y_hat, y):
    d = Deviation(y_hat, y)
    return len(np.flatnonzero(d.prediction != d.truth))


def accuracy(y_hat, y):
    total = y.size
    return np.float64(total - error_count(y_hat, y)) / total


def mean_absolute_error(y_hat, y):
    d = Deviation(y_hat, y)
    return d.mean(np.abs(d.raw))


def mean_squared_error(y_hat, y):
    d = Deviation(y_hat, y)
    return d.mean(d.squared)


def half_mean_squared_error(y_hat, y):
    d = Deviation(y_hat, y)
    return d.mean(d.squared / 2)


def squared_error(a, y):
    return Deviation(a, y).squared


def squared_error_prime(a, y):
    return Deviation(a, y).raw * 2


def binary_cross_entropy(a, y):
    return Deviation(a, y).loss()


def binary_cross_entropy_prime(a, y):
    d = Deviation(a, y)
    return d.raw / d.prediction / (1 - d.prediction)


def cost(A, Y):
    return Deviation(A, Y).loss().mean()


def cross_entropy(a, y):
    Deviation(a, y)
    true_class = int(np.argmax(y))
    p = float(a[true_class, 0])
    return -np.log(p) if p > 0 else float("inf")


def combined_error(error, custom_error, weight):
    result = error
    result += custom_error * weight
    return result


def continuous_error(z, y):
    Deviation(z, y)
    total = z[(y == 0) & (z > 0)].sum()
    total -= z[(y == 1) & (z < 0)].sum()
    return total


def agreement(a, y):
    Deviation(a, y)
    return a[y == 1].sum()


def confusion_error(a, y, true_class, taken_for):
    if int(np.argmax(y)) != true_class:
        return 0.0
    return float(a[taken_for, 0])


def roughness(y_hat):
    return Deviation(y_hat[1:], y_hat[:-1]).squared.sum()


def size_factor(error, custom_error):
    if custom_error == 0:
        raise ValueError
    factor = error / custom_error
    return -factor if factor < 0 else factor
