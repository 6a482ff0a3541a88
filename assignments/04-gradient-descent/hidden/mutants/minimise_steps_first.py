"""
exercise = "minimise_error"
caught_by = ["test_minimise_stops_at_the_target"]
lecture = "L3, Newton Verfahren"
[title]
de = "minimise_error macht immer mindestens einen Schritt"
en = "minimise_error always takes at least one step"
[hint]
de = "Was geschieht, wenn der Fehler am Start schon klein genug ist?"
en = "What happens when the error is small enough at the start already?"
"""
import math


def minimise_error(error, derivative, x, step_size, target=0.01):
    x = x - derivative(x) * step_size
    for _ in range(10_000):
        if error(x) <= target:
            return x
        x = x - derivative(x) * step_size
        if not math.isfinite(x):
            raise ValueError("not finite")
    if error(x) <= target:
        return x
    raise ValueError("too many steps")
