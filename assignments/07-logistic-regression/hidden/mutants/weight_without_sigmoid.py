"""
exercise = "derivations.DL_DW"
module = "derivations"
caught_by = ["test_dl_dw_follows"]
lecture = "L0, Schritt 3"
[title]
de = "Die Ableitung von sigma fehlt"
en = "The derivative of sigma is missing"
[hint]
de = "Drei Faktoren: Verlust nach a, a nach z, z nach w1. Welcher fehlt?"
en = "Three factors: loss by a, a by z, z by w1. Which one is missing?"
"""
DL_DW = [
    "Derivative(L, a)*Derivative(a, z)*Derivative(z, w1)",
    "(-y/a + (1 - y)/(1 - a))*x1",
    "x1*(a - y)",
]
