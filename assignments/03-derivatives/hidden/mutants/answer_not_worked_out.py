"""
exercise = "answers.d_x3"
module = "answers"
caught_by = ["test_d_x3"]
lecture = "L0, Beispiele für Ableitungsregeln"
[title]
de = "d_x3 ist nicht ausgerechnet"
en = "d_x3 is not worked out"
[hint]
de = "Gefragt ist, was die Ableitung ergibt, ohne Derivative."
en = "What the derivative gives is asked for, without Derivative."
"""
ANSWERS["d_x3"] = "Derivative(x**3, x)"
