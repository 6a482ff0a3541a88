"""
exercise = "minimise_error"
caught_by = ["test_minimise_the_lecture", "test_minimise_other_errors"]
lecture = "L3, Newton Verfahren"
[title]
de = "minimise_error geht immer gleich weite Schritte"
en = "minimise_error takes steps of always the same width"
[hint]
de = "Der Schritt ist Steigung mal Schrittweite: je steiler, desto weiter."
en = "The step is slope times step size: the steeper, the wider."
"""
import math


def minimise_error(error, derivative, x, step_size, target=0.01):
    for _ in range(10_000):
        if error(x) <= target:
            return x
        x = x - math.copysign(step_size, derivative(x))
        if not math.isfinite(x):
            raise ValueError("not finite")
    if error(x) <= target:
        return x
    raise ValueError("too many steps")
