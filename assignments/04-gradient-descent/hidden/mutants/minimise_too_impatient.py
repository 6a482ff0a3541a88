"""
exercise = "minimise_error"
caught_by = ["test_minimise_gives_up"]
lecture = "L3, Newton Verfahren"
[title]
de = "minimise_error gibt schon nach 100 Schritten auf"
en = "minimise_error gives up after 100 steps"
[hint]
de = "10 000 Schritte sind erlaubt."
en = "10 000 steps are allowed."
"""
import math


def minimise_error(error, derivative, x, step_size, target=0.01):
    for _ in range(100):
        if error(x) <= target:
            return x
        x = x - derivative(x) * step_size
        if not math.isfinite(x):
            raise ValueError("not finite")
    if error(x) <= target:
        return x
    raise ValueError("too many steps")
