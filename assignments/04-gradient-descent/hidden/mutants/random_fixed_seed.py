"""
exercise = "random_descent"
caught_by = ["test_random_uses_the_generator"]
lecture = "L3, Wie lernen?"
[title]
de = "random_descent setzt einen eigenen Startwert für den Zufall"
en = "random_descent sets a seed of its own"
[hint]
de = "Ziehe aus dem übergebenen rng: Ein anderer Generator soll einen anderen Weg geben."
en = "Draw from the rng handed in: another generator should give another walk."
"""
import numpy as np


def random_descent(f, x0, step, n_steps, rng):
    rng = np.random.default_rng(0)
    x = x0
    for _ in range(n_steps):
        tried = x + step * rng.normal(size=len(x0))
        if f(tried) < f(x):
            x = tried
    return x
