"""
exercise = "minimise_error"
caught_by = ["test_minimise_stops_at_the_target"]
lecture = "L3, Newton Verfahren"
[title]
de = "minimise_error hört immer bei 0,01 auf"
en = "minimise_error always stops at 0.01"
[hint]
de = "Wozu gibt es den Parameter target?"
en = "What is the parameter target for?"
"""
import math


def minimise_error(error, derivative, x, step_size, target=0.01):
    for _ in range(10_000):
        if error(x) <= 0.01:
            return x
        x = x - derivative(x) * step_size
        if not math.isfinite(x):
            raise ValueError("not finite")
    if error(x) <= 0.01:
        return x
    raise ValueError("too many steps")
