"""
exercise = "blind_descent"
caught_by = ["test_blind_finds_the_lowest_point_of_parabolas"]
lecture = "L3, Verfahren ohne Ableitung"
[title]
de = "blind_descent beachtet step nicht"
en = "blind_descent ignores step"
[hint]
de = "Wie weit kommst du mit 200 Schritten der Weite 0,1?"
en = "How far do you get with 200 steps of width 0.1?"
"""
_blind = blind_descent


def blind_descent(f, x0, step, n_steps):
    return _blind(f, x0, 0.1, n_steps)
