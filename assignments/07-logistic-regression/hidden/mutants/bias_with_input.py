"""
exercise = "derivations.DL_DB"
module = "derivations"
caught_by = ["test_dl_db_follows", "test_dl_db_arrives"]
lecture = "L0, Schritt 3"
[title]
de = "Der Bias bekommt den Faktor x1"
en = "The bias gets the factor x1"
[hint]
de = "Steht in z ein Eingang neben b?"
en = "Is there an input beside b in z?"
"""
DL_DB = [
    "Derivative(L, z)*Derivative(z, b)",
    "(a - y)*x1",
]
