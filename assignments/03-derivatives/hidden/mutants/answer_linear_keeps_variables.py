"""
exercise = "answers.g_linear"
module = "answers"
caught_by = ["test_g_linear"]
lecture = "L3, Gradient"
[title]
de = "g_linear behält die Variablen"
en = "g_linear keeps the variables"
[hint]
de = "Wie steil ist ``2*x2`` in Richtung x2?"
en = "How steep is ``2*x2`` in the direction x2?"
"""
ANSWERS["g_linear"] = "(x1, 2*x2)"
