"""
exercise = "answers.e_sigmoid"
module = "answers"
caught_by = ["test_e_sigmoid"]
lecture = "L3, Aufgaben, Berechnung von Aktivierungen"
[title]
de = "e_sigmoid: Wert von tanh"
en = "e_sigmoid: the value of tanh"
[hint]
de = "Was ist ``1/(1 + e**0)``?"
en = "What is ``1/(1 + e**0)``?"
"""
ANSWERS["e_sigmoid"] = "0"
