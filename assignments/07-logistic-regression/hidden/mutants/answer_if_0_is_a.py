"""
exercise = "answers.p_if_0"
module = "answers"
caught_by = ["test_p_if_0"]
lecture = "L0, Herleitung der Kostenfunktion (Schritt 1)"
[title]
de = "p_if_0: die Wahrscheinlichkeit der anderen Klasse"
en = "p_if_0: the probability of the other class"
[hint]
de = "a ist die Wahrscheinlichkeit von Klasse 1. Beide zusammen ergeben 1."
en = "a is the probability of class 1. Both together are 1."
"""
ANSWERS["p_if_0"] = "a"
