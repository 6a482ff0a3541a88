"""
exercise = "answers.d"
module = "answers"
caught_by = ["test_d"]
lecture = "L3, Aufgaben, Berechnung von Aktivierungen"
[title]
de = "d: ohne ReLU"
en = "d: without ReLU"
[hint]
de = "ReLU gibt nichts Negatives aus."
en = "ReLU gives nothing negative."
"""
ANSWERS["d"] = "-9"
