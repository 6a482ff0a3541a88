"""
exercise = "answers.d_ln_3x2"
module = "answers"
caught_by = ["test_d_ln_3x2"]
lecture = "L4, Ableitungsregeln, Kettenregel"
[title]
de = "d_ln_3x2 ohne innere Ableitung"
en = "d_ln_3x2 without the inner derivative"
[hint]
de = "Die Kettenregel multipliziert noch mit der Ableitung von ``3*x**2``."
en = "The chain rule multiplies by the derivative of ``3*x**2`` as well."
"""
ANSWERS["d_ln_3x2"] = "1/(3*x**2)"
