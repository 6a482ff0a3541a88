"""
exercise = "answers.f"
module = "answers"
caught_by = ["test_f"]
lecture = "L3, Aufgaben, Berechnung von Aktivierungen"
[title]
de = "f: ohne tanh"
en = "f: without tanh"
[hint]
de = "Der Bias allein ergibt ``1/2``; das ist erst die Summe."
en = "The bias alone gives ``1/2``; that is only the sum."
"""
ANSWERS["f"] = "1/2"
