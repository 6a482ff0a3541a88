"""
exercise = "answers.factor"
module = "answers"
caught_by = ["test_factor"]
lecture = "L0, Wahl der Lernrate"
[title]
de = "Im Faktor fehlt der alte Ort"
en = "The old place is missing in the factor"
[hint]
de = "Ein Schritt geht von x aus: Was wird von x abgezogen?"
en = "A step begins at x: what is taken away from x?"
"""
ANSWERS["factor"] = "-2*alpha"
