"""
exercise = "blind_descent"
caught_by = [
    "test_blind_finds_the_lowest_point_of_parabolas",
    "test_blind_finds_other_lowest_points",
]
lecture = "L3, Verfahren ohne Ableitung"
[title]
de = "blind_descent gibt f(x) statt x zurück"
en = "blind_descent returns f(x) instead of x"
[hint]
de = "Gefragt ist der Ort, nicht die Höhe."
en = "The place is asked for, not the height."
"""
_blind = blind_descent


def blind_descent(f, x0, step, n_steps):
    return f(_blind(f, x0, step, n_steps))
