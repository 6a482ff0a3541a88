"""
exercise = "minimise_error"
caught_by = ["test_minimise_other_errors"]
lecture = "L3, Newton Verfahren"
[title]
de = "minimise_error kennt nur die Ableitung 2x"
en = "minimise_error knows the derivative 2x only"
[hint]
de = "L3 rechnet mit x^2. Hier bekommst du die Ableitung als Funktion."
en = "L3 computes with x^2. Here you are handed the derivative as a function."
"""
import math


def minimise_error(error, derivative, x, step_size, target=0.01):
    for _ in range(10_000):
        if error(x) <= target:
            return x
        x = x - 2 * x * step_size
        if not math.isfinite(x):
            raise ValueError("not finite")
    if error(x) <= target:
        return x
    raise ValueError("too many steps")
