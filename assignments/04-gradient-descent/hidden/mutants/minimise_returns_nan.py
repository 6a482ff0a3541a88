"""
exercise = "minimise_error"
caught_by = ["test_minimise_notices_divergence"]
lecture = "L3, Newton Verfahren"
[title]
de = "minimise_error gibt nan zurück"
en = "minimise_error returns nan"
[hint]
de = "nan > target ist False. Endet die Schleife dann mit Erfolg?"
en = "nan > target is False. Does the loop then end with success?"
"""
def minimise_error(error, derivative, x, step_size, target=0.01):
    for _ in range(10_000):
        if not error(x) > target:
            return x
        x = x - derivative(x) * step_size
    if not error(x) > target:
        return x
    raise ValueError("too many steps")
