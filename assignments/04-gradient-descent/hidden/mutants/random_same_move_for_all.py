"""
exercise = "random_descent"
caught_by = ["test_random_finds_low_places"]
lecture = "L3, Wie lernen?"
[title]
de = "random_descent bewegt alle Variablen um dieselbe Zahl"
en = "random_descent moves all variables by the same number"
[hint]
de = "Ziehe für jede Variable eine eigene Zufallszahl: size=len(x0)."
en = "Draw a random number of its own for every variable: size=len(x0)."
"""
def random_descent(f, x0, step, n_steps, rng):
    x = x0
    for _ in range(n_steps):
        tried = x + step * rng.normal()
        if f(tried) < f(x):
            x = tried
    return x
