"""
exercise = "minimise_error"
caught_by = ["test_minimise_gives_up"]
lecture = "L3, Newton Verfahren"
[title]
de = "minimise_error sieht den Fehler nach dem letzten Schritt nicht mehr an"
en = "minimise_error does not look at the error after the last step"
[hint]
de = "Auch der zehntausendste Schritt kann ans Ziel führen."
en = "The ten-thousandth step may arrive as well."
"""
import math


def minimise_error(error, derivative, x, step_size, target=0.01):
    for _ in range(10_000):
        if error(x) <= target:
            return x
        x = x - derivative(x) * step_size
        if not math.isfinite(x):
            raise ValueError("not finite")
    raise ValueError("too many steps")
