"""
exercise = "derivations.DL_DB"
module = "derivations"
caught_by = ["test_dl_db_follows", "test_dl_db_arrives"]
lecture = "L0, Schritt 3"
[title]
de = "dz/db ist b statt 1"
en = "dz/db is b instead of 1"
[hint]
de = "Um wie viel wächst z, wenn b um 1 wächst?"
en = "By how much does z grow when b grows by 1?"
"""
DL_DB = [
    "Derivative(L, z)*Derivative(z, b)",
    "(a - y)*b",
]
