"""
exercise = "answers.g_sigmoid"
module = "answers"
caught_by = ["test_g_sigmoid"]
lecture = "L3, Aufgaben, Berechnung von Aktivierungen"
[title]
de = "g_sigmoid: Vorzeichen im Exponenten"
en = "g_sigmoid: sign in the exponent"
[hint]
de = "Im Exponenten steht ``-z``. Ist ``sigmoid(1)`` über oder unter ``1/2``?"
en = "The exponent is ``-z``. Is ``sigmoid(1)`` above or below ``1/2``?"
"""
ANSWERS["g_sigmoid"] = "1/(1 + exp(1))"
