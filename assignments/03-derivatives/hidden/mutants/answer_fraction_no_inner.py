"""
exercise = "answers.g_fraction"
module = "answers"
caught_by = ["test_g_fraction"]
lecture = "L3, Aufgaben"
[title]
de = "g_fraction ohne innere Ableitung"
en = "g_fraction without the inner derivative"
[hint]
de = "``1/u`` hat die Ableitung ``-1/u**2``, mal der Ableitung von u."
en = "``1/u`` has the derivative ``-1/u**2``, times the derivative of u."
"""
ANSWERS["g_fraction"] = "(-1/(x**2 + y**2)**2, -1/(x**2 + y**2)**2)"
