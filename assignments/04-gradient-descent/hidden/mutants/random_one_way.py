"""
exercise = "random_descent"
caught_by = ["test_random_finds_low_places"]
lecture = "L3, Wie lernen?"
[title]
de = "random_descent bewegt sich nur in positive Richtung"
en = "random_descent moves in the positive direction only"
[hint]
de = "rng.random() liegt zwischen 0 und 1. Wie kommen auch negative Zahlen vor?"
en = "rng.random() lies between 0 and 1. How do negative numbers come about, too?"
"""
def random_descent(f, x0, step, n_steps, rng):
    x = x0
    for _ in range(n_steps):
        tried = x + step * rng.random(len(x0))
        if f(tried) < f(x):
            x = tried
    return x
