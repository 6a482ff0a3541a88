"""
exercise = "minimise_error"
caught_by = ["test_minimise_gives_up"]
lecture = "L3, Newton Verfahren"
[title]
de = "minimise_error gibt nach 10 000 Schritten irgendein x zurück"
en = "minimise_error returns some x after 10 000 steps"
[hint]
de = "Der Aufrufer hält das Ergebnis für gut. Wie erfährt er, dass es nicht geklappt hat?"
en = "The caller takes the result for good. How does he learn that it has failed?"
"""
import math


def minimise_error(error, derivative, x, step_size, target=0.01):
    for _ in range(10_000):
        if error(x) <= target:
            return x
        x = x - derivative(x) * step_size
        if not math.isfinite(x):
            raise ValueError("not finite")
    return x
