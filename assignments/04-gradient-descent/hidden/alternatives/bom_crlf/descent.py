# Übungsblatt 4, am Windows-Rechner geschrieben
import numpy as np


def minimise_error(error, derivative, x, step_size, target=0.01):
    zähler = 0
    while True:
        höhe = error(x)
        if höhe <= target:
            return x
        if zähler >= 10000 or not np.isfinite(x):
            raise ValueError("nicht angekommen")
        x = x - step_size * derivative(x)
        zähler += 1


def gradient_descent(gradient, x0, learning_rate, n_steps):
    weg = np.zeros((n_steps + 1, len(x0)))
    x = np.array(x0)
    weg[0] = x
    for schritt in range(1, n_steps + 1):
        x -= learning_rate * gradient(x)
        weg[schritt] = x
    return weg


def blind_descent(f, x0, step, n_steps):
    bester, höhe = x0, f(x0)
    for _ in range(n_steps):
        kandidaten = [(f(bester + s), bester + s) for s in (-step, step)]
        neu, ort = min(kandidaten)
        if neu < höhe:
            bester, höhe = ort, neu
        else:
            step *= 0.5
    return bester


def converges(learning_rate):
    return np.bool_(learning_rate * (1 - learning_rate) > 0)


def random_descent(f, x0, step, n_steps, rng):
    bester, höhe = x0.copy(), f(x0)
    for _ in range(n_steps):
        ort = bester + rng.uniform(-step, step, bester.shape)
        if f(ort) <= höhe:
            bester, höhe = ort, f(ort)
    return bester


def ascent(gradient, x0, learning_rate, n_steps):
    return gradient_descent(gradient, x0, -learning_rate, n_steps)
