"""
exercise = "derivations.SOFTMAX_CE"
module = "derivations"
caught_by = ["test_softmax_ce_follows_line_by_line"]
lecture = "L1, Ableitung von Cross-Entropy Loss"
[title]
de = "Die innere Ableitung nach z fehlt"
en = "The inner derivative by z is missing"
[hint]
de = "``ln(s_i)`` nach ``z_j``: Welcher Faktor gehört nach der Kettenregel zu ``1/s_i``?"
en = "``ln(s_i)`` by ``z_j``: which factor does the chain rule put beside ``1/s_i``?"
"""
SOFTMAX_CE = [
    "Derivative(-Sum(y_i*log(s_i), (i, 1, n)), z_j)",
    "-Sum(y_i/s_i, (i, 1, n))",
    "s_j - y_j",
]
