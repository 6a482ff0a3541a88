"""The lecture's while loop; blind search keeps two neighbours in view."""
import numpy as np


def minimise_error(error, derivative, x, step_size, target=0.01):
    steps = 0
    while error(x) > target:
        if steps == 10000:
            raise ValueError("nach 10000 Schritten nicht angekommen")
        ableitung_vom_fehler = derivative(x)
        x = x - ableitung_vom_fehler * step_size
        steps += 1
    if x != x or abs(x) == float("inf"):
        raise ValueError("x ist nicht endlich")
    return x


def gradient_descent(gradient, x0, learning_rate, n_steps):
    x = [float(v) for v in x0]
    path = [x]
    step = 0
    while step < n_steps:
        slopes = gradient(np.array(x))
        x = [x[i] - learning_rate * slopes[i] for i in range(len(x))]
        path = path + [x]
        step = step + 1
    return np.array(path)


def blind_descent(f, x0, step, n_steps):
    here = f(x0)
    right = True
    x = x0
    n = 0
    while n < n_steps:
        candidate = x + step if right else x - step
        height = f(candidate)
        if height < here:
            x, here = candidate, height
        else:
            opposite = candidate - 2 * step if right else candidate + 2 * step
            height = f(opposite)
            if height < here:
                x, here = opposite, height
                right = not right
            else:
                step = step / 2
        n += 1
    return float(x)


def converges(learning_rate):
    factor = 1 - 2 * learning_rate
    if learning_rate <= 0:
        return False
    if factor > -1:
        return True
    return False


def random_descent(f, x0, step, n_steps, rng):
    x = [float(v) for v in x0]
    n = 0
    while n < n_steps:
        candidate = [v + rng.normal(0, step) for v in x]
        if f(np.array(candidate)) < f(np.array(x)):
            x = candidate
        n += 1
    return np.array(x)


def ascent(gradient, x0, learning_rate, n_steps):
    def downhill(x):
        return [-slope for slope in gradient(x)]

    return gradient_descent(downhill, x0, learning_rate, n_steps)
