"""
exercise = "minimise_error"
caught_by = ["test_minimise_the_lecture", "test_minimise_other_errors"]
lecture = "L3, Newton Verfahren"
[title]
de = "minimise_error nimmt immer die Steigung am Start"
en = "minimise_error always takes the slope at the start"
[hint]
de = "Nach jedem Schritt bist du an einer anderen Stelle, mit anderer Steigung."
en = "After every step you are at another place, with another slope."
"""
import math


def minimise_error(error, derivative, x, step_size, target=0.01):
    slope = derivative(x)
    for _ in range(10_000):
        if error(x) <= target:
            return x
        x = x - slope * step_size
        if not math.isfinite(x):
            raise ValueError("not finite")
    if error(x) <= target:
        return x
    raise ValueError("too many steps")
