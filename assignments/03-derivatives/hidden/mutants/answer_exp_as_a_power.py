"""
exercise = "answers.d_exp"
module = "answers"
caught_by = ["test_d_exp"]
lecture = "L0, Beispiele für Ableitungsregeln"
[title]
de = "d_exp nach der Regel für Potenzen"
en = "d_exp by the rule for powers"
[hint]
de = "Bei ``x**n`` steht die Variable unten, bei ``e**x`` oben. Gilt dieselbe Regel?"
en = "In ``x**n`` the variable is below, in ``e**x`` above. Does the same rule hold?"
"""
ANSWERS["d_exp"] = "x*exp(x - 1)"
