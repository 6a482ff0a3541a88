"""
exercise = "minimise_error"
caught_by = ["test_minimise_stops_at_the_target"]
lecture = "L3, Newton Verfahren"
[title]
de = "minimise_error geht weiter, wenn der Fehler genau target ist"
en = "minimise_error goes on when the error is exactly target"
[hint]
de = "Die Schleife läuft, solange der Fehler größer ist als target."
en = "The loop runs while the error is larger than target."
"""
import math


def minimise_error(error, derivative, x, step_size, target=0.01):
    for _ in range(10_000):
        if error(x) < target:
            return x
        x = x - derivative(x) * step_size
        if not math.isfinite(x):
            raise ValueError("not finite")
    if error(x) < target:
        return x
    raise ValueError("too many steps")
