"""
exercise = "answers.h"
module = "answers"
caught_by = ["test_h"]
lecture = "L3, Aufgaben, Berechnung von Aktivierungen"
[title]
de = "h: auf 1 gerundet"
en = "h: rounded to 1"
[hint]
de = "tanh erreicht die 1 nie ganz."
en = "tanh never quite reaches 1."
"""
ANSWERS["h"] = "1"
