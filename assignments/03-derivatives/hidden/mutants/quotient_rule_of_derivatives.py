"""
exercise = "derivations.QUOTIENT"
module = "derivations"
caught_by = [
    "test_quotient_derivation_follows_mostly",
    "test_quotient_derivation_follows",
    "test_quotient_derivation_arrives",
]
lecture = "L0, Ableitung der logistischen Funktion, Quotientenregel"
[title]
de = "Zähler und Nenner sind einzeln abgeleitet"
en = "Numerator and denominator are differentiated one by one"
[hint]
de = "Die Ableitung eines Bruchs ist nicht der Bruch der Ableitungen; probiere x²/x."
en = "The derivative of a fraction is not the fraction of the derivatives; try x²/x."
"""
QUOTIENT = [
    "Derivative(u(x)/v(x), x)",
    "u'(x)/v'(x)",
]
