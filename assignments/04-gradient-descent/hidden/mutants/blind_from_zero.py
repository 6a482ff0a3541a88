"""
exercise = "blind_descent"
caught_by = ["test_blind_finds_the_lowest_point_of_parabolas"]
lecture = "L3, Verfahren ohne Ableitung"
[title]
de = "blind_descent beginnt immer bei 0"
en = "blind_descent always begins at 0"
[hint]
de = "Wo beginnt die Suche laut x0?"
en = "Where does the search begin according to x0?"
"""
_blind = blind_descent


def blind_descent(f, x0, step, n_steps):
    return _blind(f, 0.0, step, n_steps)
