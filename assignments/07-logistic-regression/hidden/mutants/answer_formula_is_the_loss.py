"""
exercise = "answers.p_formula"
module = "answers"
caught_by = ["test_p_formula"]
lecture = "L0, Herleitung der Kostenfunktion (Schritt 1)"
[title]
de = "p_formula: der Verlust statt der Wahrscheinlichkeit"
en = "p_formula: the loss instead of the probability"
[hint]
de = "Kann eine Wahrscheinlichkeit größer als 1 sein?"
en = "Can a probability be greater than 1?"
"""
ANSWERS["p_formula"] = "-y*log(a) - (1 - y)*log(1 - a)"
