"""
exercise = "answers.d_x2"
module = "answers"
caught_by = ["test_d_x2"]
lecture = "L0, Beispiele für Ableitungsregeln"
[title]
de = "d_x2 ist aufgeleitet"
en = "d_x2 is integrated"
[hint]
de = "Beim Ableiten wird der Exponent kleiner."
en = "Differentiating makes the exponent smaller."
"""
ANSWERS["d_x2"] = "x**3/3"
