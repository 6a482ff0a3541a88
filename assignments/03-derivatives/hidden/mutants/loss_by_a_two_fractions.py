"""
exercise = "derivations.LOSS_BY_A"
module = "derivations"
caught_by = ["test_loss_by_a_derivation_arrives"]
lecture = "L0, Schritt 1"
[title]
de = "Die beiden Brüche sind nicht zusammengefasst"
en = "The two fractions are not put together"
[hint]
de = "Verlangt ist ein einziger Bruch mit dem Nenner ``a*(1 - a)``."
en = "One fraction with the denominator ``a*(1 - a)`` is asked for."
"""
LOSS_BY_A = [
    "Derivative(-y*log(a) - (1 - y)*log(1 - a), a)",
    "-y/a + (1 - y)/(1 - a)",
]
