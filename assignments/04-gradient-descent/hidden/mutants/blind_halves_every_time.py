"""
exercise = "blind_descent"
caught_by = ["test_blind_finds_the_lowest_point_of_parabolas"]
lecture = "L3, Verfahren ohne Ableitung"
[title]
de = "blind_descent halbiert nach jedem Schritt"
en = "blind_descent halves after each step"
[hint]
de = "Zusammen sind alle Schritte dann höchstens 2 step lang. Wann erst sollst du halbieren?"
en = "All steps together are then at most 2 step long. When only should you halve?"
"""
def blind_descent(f, x0, step, n_steps):
    x = x0
    for _ in range(n_steps):
        x = min((x, x + step, x - step), key=f)
        step = step / 2
    return x
