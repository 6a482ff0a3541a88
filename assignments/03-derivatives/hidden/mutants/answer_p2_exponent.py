"""
exercise = "answers.p2"
module = "answers"
caught_by = ["test_p2"]
lecture = "L0, Partielle Ableitung"
[title]
de = "p2 verliert den Faktor 2"
en = "p2 loses the factor 2"
[hint]
de = "Die Ableitung von ``x2**2`` ist ``2*x2``."
en = "The derivative of ``x2**2`` is ``2*x2``."
"""
ANSWERS["p2"] = "3*x2"
