"""
exercise = "random_descent"
caught_by = ["test_random_finds_low_places", "test_random_never_ends_higher"]
lecture = "L3, Wie lernen?"
[title]
de = "random_descent sucht die Spitze"
en = "random_descent looks for the top"
[hint]
de = "Welchen Schritt behältst du: den, nach dem f kleiner ist, oder den, nach dem f größer ist?"
en = "Which move do you keep: one after which f is smaller, or one after which it is larger?"
"""
def random_descent(f, x0, step, n_steps, rng):
    x = x0
    for _ in range(n_steps):
        tried = x + step * rng.normal(size=len(x0))
        if f(tried) > f(x):
            x = tried
    return x
