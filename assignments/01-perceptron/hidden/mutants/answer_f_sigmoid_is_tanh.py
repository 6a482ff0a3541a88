"""
exercise = "answers.f_sigmoid"
module = "answers"
caught_by = ["test_f_sigmoid"]
lecture = "L3, Aufgaben, Berechnung von Aktivierungen"
[title]
de = "f_sigmoid: tanh statt sigmoid"
en = "f_sigmoid: tanh instead of sigmoid"
[hint]
de = "Hier ist die andere Aktivierung gefragt."
en = "The other activation is asked for here."
"""
ANSWERS["f_sigmoid"] = "tanh(1/2)"
