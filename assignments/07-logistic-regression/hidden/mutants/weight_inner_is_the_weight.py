"""
exercise = "derivations.DL_DW"
module = "derivations"
caught_by = ["test_dl_dw_follows", "test_dl_dw_arrives"]
lecture = "L0, Schritt 3"
[title]
de = "dz/dw1 ist w1 statt x1"
en = "dz/dw1 is w1 instead of x1"
[hint]
de = "Abgeleitet wird nach w1. Was steht in ``w1*x1`` neben w1?"
en = "The derivative is by w1. What stands beside w1 in ``w1*x1``?"
"""
DL_DW = [
    "Derivative(L, z)*Derivative(z, w1)",
    "(a - y)*w1",
]
