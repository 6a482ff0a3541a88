"""
exercise = "answers.p_if_1"
module = "answers"
caught_by = ["test_p_if_1"]
lecture = "L0, Herleitung der Kostenfunktion (Schritt 1)"
[title]
de = "p_if_1: 1 statt der Wahrscheinlichkeit"
en = "p_if_1: 1 instead of the probability"
[hint]
de = "Was ist eine Zahl hoch 1, und was eine Zahl hoch 0?"
en = "What is a number to the power of 1, and what to the power of 0?"
"""
ANSWERS["p_if_1"] = "1"
