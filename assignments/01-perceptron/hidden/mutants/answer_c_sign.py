"""
exercise = "answers.c"
module = "answers"
caught_by = ["test_c"]
lecture = "L3, Aufgaben, Berechnung von Aktivierungen"
[title]
de = "c: Vorzeichenfehler vor ReLU"
en = "c: a sign error before ReLU"
[hint]
de = "Minus mal Minus: Was ist ``-1/2`` mal ``-1/2``?"
en = "Minus times minus: what is ``-1/2`` times ``-1/2``?"
"""
ANSWERS["c"] = "0"
