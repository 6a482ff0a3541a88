"""
exercise = "minimise_error"
caught_by = ["test_minimise_gives_up"]
lecture = "L3, Newton Verfahren"
[title]
de = "minimise_error erlaubt einen Schritt zu viel"
en = "minimise_error allows one step too many"
[hint]
de = "Zähle die Schritte, nicht die Prüfungen."
en = "Count the steps, not the checks."
"""
import math


def minimise_error(error, derivative, x, step_size, target=0.01):
    for _ in range(10_001):
        if error(x) <= target:
            return x
        x = x - derivative(x) * step_size
        if not math.isfinite(x):
            raise ValueError("not finite")
    if error(x) <= target:
        return x
    raise ValueError("too many steps")
