"""
exercise = "minimise_error"
caught_by = ["test_minimise_the_lecture", "test_minimise_stops_at_the_target"]
lecture = "L3, Newton Verfahren"
[title]
de = "minimise_error macht nur einen Schritt"
en = "minimise_error takes one step only"
[hint]
de = "Steht dein return in der Schleife?"
en = "Is your return inside the loop?"
"""
import math


def minimise_error(error, derivative, x, step_size, target=0.01):
    for _ in range(10_000):
        if error(x) <= target:
            return x
        x = x - derivative(x) * step_size
        return x
        if not math.isfinite(x):
            raise ValueError("not finite")
    if error(x) <= target:
        return x
    raise ValueError("too many steps")
