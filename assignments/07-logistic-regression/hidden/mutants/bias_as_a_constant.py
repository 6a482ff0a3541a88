"""
exercise = "derivations.DL_DB"
module = "derivations"
caught_by = ["test_dl_db_follows", "test_dl_db_arrives"]
lecture = "L0, Schritt 3"
[title]
de = "b gilt als Konstante: Ableitung 0"
en = "b counts as a constant: derivative 0"
[hint]
de = "Abgeleitet wird nach b. Dann ist b die Variable, und alles andere ist fest."
en = "The derivative is by b. So b is the variable, and all the rest is fixed."
"""
DL_DB = [
    "Derivative(L, b)",
    "0",
]
