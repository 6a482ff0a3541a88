"""
exercise = "minimise_error"
caught_by = ["test_minimise_the_lecture", "test_minimise_other_errors"]
lecture = "L3, Newton Verfahren"
[title]
de = "minimise_error vergleicht x statt des Fehlers"
en = "minimise_error compares x instead of the error"
[hint]
de = "Klein werden soll error(x), nicht x."
en = "error(x) should become small, not x."
"""
import math


def minimise_error(error, derivative, x, step_size, target=0.01):
    for _ in range(10_000):
        if abs(x) <= target:
            return x
        x = x - derivative(x) * step_size
        if not math.isfinite(x):
            raise ValueError("not finite")
    if abs(x) <= target:
        return x
    raise ValueError("too many steps")
