"""
exercise = "blind_descent"
caught_by = ["test_blind_finds_the_lowest_point_of_parabolas", "test_blind_refines_its_steps"]
lecture = "L3, Verfahren ohne Ableitung"
[title]
de = "blind_descent endet beim ersten Anstieg"
en = "blind_descent ends at the first rise"
[hint]
de = "Der erste Fehlschritt ist erst der Anfang des Halbierens."
en = "The first wrong step is only the beginning of the halving."
"""
def blind_descent(f, x0, step, n_steps):
    x = x0
    for _ in range(n_steps):
        if f(x - step) < f(x):
            step = -step
        if f(x + step) >= f(x):
            break
        x = x + step
    return x
