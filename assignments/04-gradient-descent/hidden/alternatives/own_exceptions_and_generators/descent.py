"""A walk is a generator; exceptions of its own; the first part of the blind search finds the side."""
from itertools import islice

import numpy as np


class DescentError(Exception):
    """Something went wrong on the way down."""


class Diverged(DescentError):
    pass


class TooManySteps(DescentError):
    pass


def _walk(slope, x, rate):
    while True:
        yield x
        x = x - rate * slope(x)


def minimise_error(error, derivative, x, step_size, target=0.01):
    for place in islice(_walk(derivative, x, step_size), 10_001):
        if not np.isfinite(place):
            raise Diverged(f"x = {place}")
        if not error(place) > target:
            return np.float64(place)
    raise TooManySteps("10000")


def gradient_descent(gradient, x0, learning_rate, n_steps):
    return np.vstack(list(islice(_walk(gradient, x0, learning_rate), n_steps + 1)))


def blind_descent(f, x0, step, n_steps):
    def tries(width):
        return [x0 - width, x0 + width]

    if n_steps < 1:
        return x0
    # which side falls?
    for left_or_right in tries(step):
        if f(left_or_right) < f(x0):
            return blind_descent(f, left_or_right, step, n_steps - 1)
    return blind_descent(f, x0, step * 0.5, n_steps - 1)


def converges(learning_rate):
    return np.logical_and(learning_rate > 0, learning_rate < 1)


def _lower_places(f, x, step, n_steps, rng):
    for move in rng.standard_normal((n_steps, x.size)) * step:
        yield x
        if f(x + move) < f(x):
            x = x + move
    yield x


def random_descent(f, x0, step, n_steps, rng):
    *_, last = _lower_places(f, x0, step, n_steps, rng)
    return last


def ascent(gradient, x0, learning_rate, n_steps):
    return np.vstack(list(islice(_walk(gradient, x0, -learning_rate), n_steps + 1)))
