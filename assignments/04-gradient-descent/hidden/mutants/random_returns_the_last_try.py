"""
exercise = "random_descent"
caught_by = ["test_random_never_ends_higher"]
lecture = "L3, Wie lernen?"
[title]
de = "random_descent gibt den letzten Versuch zurück"
en = "random_descent returns the last try"
[hint]
de = "Zurück kommt der tiefste Ort, nicht der zuletzt probierte."
en = "What comes back is the lowest place, not the one tried last."
"""
def random_descent(f, x0, step, n_steps, rng):
    x = tried = x0
    for _ in range(n_steps):
        tried = x + step * rng.normal(size=len(x0))
        if f(tried) < f(x):
            x = tried
    return tried
