"""
exercise = "blind_descent"
caught_by = ["test_blind_refines_its_steps", "test_blind_finds_the_lowest_point_of_parabolas"]
lecture = "L3, Verfahren ohne Ableitung"
[title]
de = "blind_descent verdoppelt die Schrittweite beim Umkehren und halbiert nicht"
en = "blind_descent doubles the width when turning and does not halve"
[hint]
de = "Doppelt so weit zurück heißt: einmal zum Ausgangspunkt, einmal darüber hinaus. Und danach?"
en = "Twice as far back means: once to where you were, once beyond. And after that?"
"""
def blind_descent(f, x0, step, n_steps):
    x = x0
    for _ in range(n_steps):
        if f(x + step) < f(x):
            x = x + step
        else:
            step = -2 * step
    return x
