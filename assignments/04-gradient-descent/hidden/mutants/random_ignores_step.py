"""
exercise = "random_descent"
caught_by = ["test_random_moves_are_as_large_as_the_step"]
lecture = "L3, Wie lernen?"
[title]
de = "random_descent beachtet step nicht"
en = "random_descent ignores step"
[hint]
de = "step sagt, wie groß die Schritte sind. Womit multiplizierst du die Zufallszahlen?"
en = "step says how large the moves are. What do you multiply the random numbers by?"
"""
def random_descent(f, x0, step, n_steps, rng):
    x = x0
    for _ in range(n_steps):
        tried = x + rng.normal(size=len(x0))
        if f(tried) < f(x):
            x = tried
    return x
