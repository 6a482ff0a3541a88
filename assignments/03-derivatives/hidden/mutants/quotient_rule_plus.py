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
de = "Quotientenregel mit Plus"
en = "Quotient rule with a plus"
[hint]
de = "Das Minus kommt aus der Ableitung von ``1/v(x)``."
en = "The minus comes from the derivative of ``1/v(x)``."
"""
QUOTIENT = [
    "Derivative(u(x)/v(x), x)",
    "(u'(x)*v(x) + u(x)*v'(x))/v(x)**2",
]
