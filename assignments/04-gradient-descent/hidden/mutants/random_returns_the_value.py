"""
exercise = "random_descent"
caught_by = ["test_random_finds_low_places", "test_random_never_ends_higher", "test_random_moves_are_as_large_as_the_step", "test_random_uses_the_generator"]
lecture = "L3, Wie lernen?"
[title]
de = "random_descent gibt f zurück statt des Ortes"
en = "random_descent returns f instead of the place"
[hint]
de = "Gefragt ist, wo es tief ist, nicht wie tief."
en = "Asked for is where it is low, not how low."
"""
def random_descent(f, x0, step, n_steps, rng):
    x = x0
    for _ in range(n_steps):
        tried = x + step * rng.normal(size=len(x0))
        if f(tried) < f(x):
            x = tried
    return f(x)
