"""
exercise = "minimise_error"
caught_by = ["test_minimise_the_lecture", "test_minimise_other_errors"]
lecture = "L3, Newton Verfahren"
[title]
de = "minimise_error geht bergauf"
en = "minimise_error goes uphill"
[hint]
de = "Die Ableitung zeigt bergauf. Welches Vorzeichen braucht der Schritt?"
en = "The derivative points uphill. Which sign does the step need?"
"""
import math


def minimise_error(error, derivative, x, step_size, target=0.01):
    for _ in range(10_000):
        if error(x) <= target:
            return x
        x = x + derivative(x) * step_size
        if not math.isfinite(x):
            raise ValueError("not finite")
    if error(x) <= target:
        return x
    raise ValueError("too many steps")
