"""
exercise = "random_descent"
caught_by = ["test_random_finds_low_places"]
lecture = "L3, Wie lernen?"
[title]
de = "random_descent vergleicht immer mit dem Start"
en = "random_descent always compares with the start"
[hint]
de = "Verglichen wird mit dem Ort, an dem du gerade bist."
en = "Compare with the place where you are now."
"""
def random_descent(f, x0, step, n_steps, rng):
    x = x0
    for _ in range(n_steps):
        tried = x + step * rng.normal(size=len(x0))
        if f(tried) < f(x0):
            x = tried
    return x
