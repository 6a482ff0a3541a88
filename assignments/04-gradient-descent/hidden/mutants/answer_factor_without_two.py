"""
exercise = "answers.factor"
module = "answers"
caught_by = ["test_factor"]
lecture = "L0, Wahl der Lernrate"
[title]
de = "Im Faktor fehlt die 2 aus der Ableitung"
en = "The 2 of the derivative is missing in the factor"
[hint]
de = "Die Ableitung von ``x**2`` ist nicht x."
en = "The derivative of ``x**2`` is not x."
"""
ANSWERS["factor"] = "1 - alpha"
