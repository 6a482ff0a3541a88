"""
exercise = "random_descent"
caught_by = ["test_random_uses_the_generator"]
lecture = "L3, Wie lernen?"
[title]
de = "random_descent nimmt einen eigenen Zufallsgenerator"
en = "random_descent uses a generator of its own"
[hint]
de = "Ziehe aus dem übergebenen rng, dann lässt sich der Versuch wiederholen."
en = "Draw from the rng handed in, then the experiment can be repeated."
"""
import numpy as np


def random_descent(f, x0, step, n_steps, rng):
    x = x0
    for _ in range(n_steps):
        tried = x + step * np.random.normal(size=len(x0))
        if f(tried) < f(x):
            x = tried
    return x
