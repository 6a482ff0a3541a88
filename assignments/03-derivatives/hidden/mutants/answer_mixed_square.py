"""
exercise = "answers.g_mixed"
module = "answers"
caught_by = ["test_g_mixed"]
lecture = "L3, Gradient"
[title]
de = "g_mixed: die Ableitung von ``x2**2`` ist nicht x2"
en = "g_mixed: the derivative of ``x2**2`` is not x2"
[hint]
de = "``x2**2`` nach x2 abgeleitet gibt ``2*x2``."
en = "``x2**2`` differentiated by x2 gives ``2*x2``."
"""
ANSWERS["g_mixed"] = "(2*x2**2, 2*x1*x2)"
