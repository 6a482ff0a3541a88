"""
exercise = "derivations.DL_DW"
module = "derivations"
caught_by = ["test_dl_dw_follows", "test_dl_dw_arrives"]
lecture = "L0, Schritt 3"
[title]
de = "Die innere Ableitung nach dem Gewicht fehlt"
en = "The inner derivative by the weight is missing"
[hint]
de = "Das ist schon dL/dz. Wie hängt z von w1 ab?"
en = "That is dL/dz already. How does z depend on w1?"
"""
DL_DW = [
    "Derivative(L, a)*Derivative(a, z)*Derivative(z, w1)",
    "(-y/a + (1 - y)/(1 - a))*a*(1 - a)",
    "a - y",
]
