"""
exercise = "random_descent"
caught_by = ["test_random_finds_low_places", "test_random_never_ends_higher"]
lecture = "L3, Wie lernen?"
[title]
de = "random_descent behält jeden Schritt"
en = "random_descent keeps every move"
[hint]
de = "Ein Schritt, nach dem f größer ist, wird zurückgenommen."
en = "A move after which f is larger is taken back."
"""
def random_descent(f, x0, step, n_steps, rng):
    x = x0
    for _ in range(n_steps):
        x = x + step * rng.normal(size=len(x0))
    return x
