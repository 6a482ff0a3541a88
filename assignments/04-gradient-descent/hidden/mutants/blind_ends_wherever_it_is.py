"""
exercise = "blind_descent"
caught_by = ["test_blind_never_ends_higher"]
lecture = "L3, Verfahren ohne Ableitung"
[title]
de = "blind_descent gibt auch einen schlechteren Ort zurück"
en = "blind_descent returns a worse place as well"
[hint]
de = "Endet die Suche gerade nach einem Fehlschritt? Merke dir den besten Ort."
en = "Does the search end just after a wrong step? Remember the best place."
"""
def blind_descent(f, x0, step, n_steps):
    x, value = x0, f(x0)
    for _ in range(n_steps):
        x = x + step
        new = f(x)
        if new >= value:
            step = -step / 2
        value = new
    return x
