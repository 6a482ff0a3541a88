"""
exercise = "answers.slope"
module = "answers"
caught_by = ["test_slope"]
lecture = "L0, Lokale Minima"
[title]
de = "x/2 ist nicht abgeleitet"
en = "x/2 is not differentiated"
[hint]
de = "Auch der letzte Summand wird abgeleitet."
en = "The last term is differentiated, too."
"""
ANSWERS["slope"] = "4*x**3 - 4*x + x/2"
