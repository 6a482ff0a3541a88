"""
exercise = "derivations.DL_DW"
module = "derivations"
caught_by = ["test_dl_dw_follows"]
lecture = "L0, Schritt 3"
[title]
de = "Das Vorzeichen von (1 - y)/(1 - a)"
en = "The sign of (1 - y)/(1 - a)"
[hint]
de = "Leite ``log(1 - a)`` nach a ab: Woher kommt das zweite Minus?"
en = "Differentiate ``log(1 - a)`` by a: where does the second minus come from?"
"""
DL_DW = [
    "Derivative(L, a)*Derivative(a, z)*Derivative(z, w1)",
    "(-y/a - (1 - y)/(1 - a))*a*(1 - a)*x1",
    "x1*(a - y)",
]
