"""
exercise = "blind_descent"
caught_by = [
    "test_blind_finds_the_lowest_point_of_parabolas",
    "test_blind_finds_other_lowest_points",
]
lecture = "L3, Verfahren ohne Ableitung"
[title]
de = "blind_descent sucht nur rechts"
en = "blind_descent looks to the right only"
[hint]
de = "Was tust du, wenn es nach rechts ansteigt?"
en = "What do you do when it rises to the right?"
"""
def blind_descent(f, x0, step, n_steps):
    x = x0
    for _ in range(n_steps):
        if f(x + step) < f(x):
            x = x + step
        else:
            step = step / 2
    return x
