"""
exercise = "blind_descent"
caught_by = ["test_blind_finds_the_lowest_point_of_parabolas", "test_blind_never_ends_higher"]
lecture = "L3, Verfahren ohne Ableitung"
[title]
de = "blind_descent steigt bergauf"
en = "blind_descent climbs uphill"
[hint]
de = "In welche Richtung zeigt dein Vergleich?"
en = "Which way does your comparison point?"
"""
_blind = blind_descent


def blind_descent(f, x0, step, n_steps):
    return _blind(lambda x: -f(x), x0, step, n_steps)
