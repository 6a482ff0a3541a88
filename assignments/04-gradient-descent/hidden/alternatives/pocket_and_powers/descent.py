"""Blind search as the lecture tells it, step by step, with the best place in the pocket."""
import numpy as np


def minimise_error(error, derivative, x, step_size, target=0.01):
    steps, limit = 0, 10**4
    e = error(x)
    while np.isfinite(x) and e > target and steps < limit:
        x, steps = x - step_size * derivative(x), steps + 1
        e = error(x)
    if not np.isfinite(x) or not e <= target:
        raise ValueError("kein Weg")
    return np.array(x)


def gradient_descent(gradient, x0, learning_rate, n_steps):
    if n_steps == 0:
        return x0.reshape(1, -1).copy()
    so_far = gradient_descent(gradient, x0, learning_rate, n_steps - 1)
    last = so_far[-1]
    return np.concatenate([so_far, [last - gradient(last) * learning_rate]])


def blind_descent(f, x0, step, n_steps):
    best = x = x0
    lowest = height = f(x0)
    direction, back = 1, False
    for _ in range(n_steps):
        x = x + direction * step * (2 if back else 1)
        new = f(x)
        if new < lowest:
            best, lowest = x, new
        if new < height or (back and new < lowest):
            back = False  # it falls: go on
        elif not back:
            direction, back = -direction, True  # it rises: turn round, twice the step back
            continue
        else:
            x, back, step = best, False, step / 2  # higher on both sides: halve
        height = lowest
    return best


def converges(learning_rate):
    return bool((1 - 2 * learning_rate) ** 2 < 1)


def random_descent(f, x0, step, n_steps, rng):
    """One variable at a time, drawn by lot."""
    best, lowest = np.array(x0), f(x0)
    for _ in range(n_steps):
        x = best.copy()
        x[rng.integers(len(x))] += rng.choice([-1, 1]) * rng.random() * step
        new = f(x)
        if new < lowest:
            best, lowest = x, new
    return best


def ascent(gradient, x0, learning_rate, n_steps):
    if n_steps == 0:
        return x0.reshape(1, -1).copy()
    so_far = ascent(gradient, x0, learning_rate, n_steps - 1)
    return np.concatenate([so_far, [so_far[-1] + gradient(so_far[-1]) * learning_rate]])
