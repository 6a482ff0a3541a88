"""Plain Python: loops over flattened arrays, math instead of numpy where a number is enough."""
import math

import numpy as np


class ShapeMismatch(Exception):
    """Two things that do not belong together."""


def pairs(first, second):
    first, second = np.asarray(first), np.asarray(second)
    if first.shape != second.shape:
        raise ShapeMismatch("first: %s, second: %s" % (first.shape, second.shape))
    return list(zip(first.ravel().tolist(), second.ravel().tolist()))


def each(function, first, second):
    results = []
    for a, y in pairs(first, second):
        results.append(function(a, y))
    if np.ndim(first) == 0:
        return results[0]
    return np.array(results).reshape(np.shape(first))


def average(function, first, second):
    total, count = 0.0, 0
    for a, y in pairs(first, second):
        total = total + function(a, y)
        count = count + 1
    return total / count


def error_count(y_hat, y):
    wrong = 0
    for p, t in pairs(y_hat, y):
        if p != t:
            wrong += 1
    return wrong


def accuracy(y_hat, y):
    right = 0
    for p, t in pairs(y_hat, y):
        if p == t:
            right += 1
    return right / np.size(y)


def mean_absolute_error(y_hat, y):
    return average(lambda p, t: abs(p - t), y_hat, y)


def mean_squared_error(y_hat, y):
    return average(lambda p, t: (p - t) ** 2, y_hat, y)


def half_mean_squared_error(y_hat, y):
    return average(lambda p, t: 0.5 * (p - t) ** 2, y_hat, y)


def squared_error(a, y):
    return each(lambda p, t: (p - t) ** 2, a, y)


def squared_error_prime(a, y):
    return each(lambda p, t: 2 * p - 2 * t, a, y)


def loss_of_one(p, t):
    right = p if t == 1 else 1 - p
    if right == 0:
        return math.inf
    return -math.log(right)


def binary_cross_entropy(a, y):
    return each(loss_of_one, a, y)


def binary_cross_entropy_prime(a, y):
    return each(lambda p, t: -1 / p if t == 1 else 1 / (1 - p), a, y)


def cost(A, Y):
    return average(loss_of_one, A, Y)


def cross_entropy(a, y):
    total = 0.0
    for p, t in pairs(a, y):
        if t != 0:
            total += loss_of_one(p, 1)
    return total


def combined_error(error, custom_error, weight):
    return sum([error, weight * custom_error])


def continuous_error(z, y):
    total = 0.0
    for distance, label in pairs(z, y):
        if label == 1 and distance < 0:
            total += abs(distance)
        elif label == 0 and distance > 0:
            total += abs(distance)
    return total


def agreement(a, y):
    return sum(p * t for p, t in pairs(a, y))


def confusion_error(a, y, true_class, taken_for):
    truth = [float(t) for t in y.ravel()]
    prediction = [float(p) for p in a.ravel()]
    return truth[true_class] * prediction[taken_for]


def roughness(y_hat):
    total = 0.0
    for i in range(1, len(y_hat)):
        total += (y_hat[i] - y_hat[i - 1]) ** 2
    return total


def size_factor(error, custom_error):
    return math.fabs(error) / math.fabs(custom_error)
