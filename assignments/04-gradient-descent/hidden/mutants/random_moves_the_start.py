"""
exercise = "random_descent"
caught_by = ["test_random_uses_the_generator"]
lecture = "L3, Wie lernen?"
[title]
de = "random_descent verändert x0"
en = "random_descent changes x0"
[hint]
de = "x += ... ändert das Array des Aufrufers, x = x + ... nicht."
en = "x += ... changes the caller's array, x = x + ... does not."
"""
def random_descent(f, x0, step, n_steps, rng):
    for _ in range(n_steps):
        move = step * rng.normal(size=len(x0))
        if f(x0 + move) < f(x0):
            x0 += move
    return x0
