"""
exercise = "blind_descent"
caught_by = ["test_blind_finds_the_lowest_point_of_parabolas", "test_blind_refines_its_steps"]
lecture = "L3, Verfahren ohne Ableitung"
[title]
de = "blind_descent halbiert die Schrittweite nie"
en = "blind_descent never halves the width"
[hint]
de = "Links und rechts ist es höher: Wie kommst du näher an das Minimum?"
en = "It is higher to the left and to the right: how do you get closer to the minimum?"
"""
def blind_descent(f, x0, step, n_steps):
    x = x0
    for _ in range(n_steps):
        if f(x + step) < f(x):
            x = x + step
        else:
            step = -step
    return x
