"""
exercise = "answers.h_sigmoid"
module = "answers"
caught_by = ["test_h_sigmoid"]
lecture = "L3, Aufgaben, Berechnung von Aktivierungen"
[title]
de = "h_sigmoid: ohne Bias"
en = "h_sigmoid: without the bias"
[hint]
de = "Auch hier kommt der Bias dazu."
en = "The bias is added here as well."
"""
ANSWERS["h_sigmoid"] = "sigmoid(8)"
