"""
exercise = "derivations.QUOTIENT"
module = "derivations"
caught_by = ["test_quotient_derivation_arrives"]
lecture = "L0, Ableitung der logistischen Funktion, Quotientenregel"
[title]
de = "Nicht auf einen Nenner gebracht"
en = "Not brought to one denominator"
[hint]
de = "Bis hierher stimmt alles; verlangt ist ein einziger Bruch."
en = "All is right so far; a single fraction is asked for."
"""
QUOTIENT = [
    "Derivative(u(x)/v(x), x)",
    "u'(x)/v(x) - u(x)*v'(x)/v(x)**2",
]
