"""
exercise = "derivations.QUOTIENT"
module = "derivations"
caught_by = ["test_quotient_derivation_follows", "test_quotient_derivation_arrives"]
lecture = "L0, Ableitung der logistischen Funktion, Quotientenregel"
[title]
de = "Beim Kehrwert fehlt die innere Ableitung"
en = "The inner derivative of the reciprocal is missing"
[hint]
de = "``1/v(x)`` ist eine Verkettung: außen der Kehrwert, innen v."
en = "``1/v(x)`` is a composition: the reciprocal outside, v inside."
"""
QUOTIENT = [
    "Derivative(u(x)/v(x), x)",
    "u'(x)/v(x) + u(x)*Derivative(1/v(x), x)",
    "u'(x)/v(x) - u(x)/v(x)**2",
]
