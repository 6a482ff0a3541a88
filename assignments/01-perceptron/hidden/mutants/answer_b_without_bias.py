"""
exercise = "answers.b"
module = "answers"
caught_by = ["test_b"]
lecture = "L3, Aufgaben, Berechnung von Aktivierungen"
[title]
de = "b: ohne Bias"
en = "b: without the bias"
[hint]
de = "Das erste Gewicht steht für sich."
en = "The first weight stands alone."
"""
ANSWERS["b"] = "8"
