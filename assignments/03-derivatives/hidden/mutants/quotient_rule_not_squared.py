"""
exercise = "derivations.QUOTIENT"
module = "derivations"
caught_by = ["test_quotient_derivation_follows", "test_quotient_derivation_arrives"]
lecture = "L0, Ableitung der logistischen Funktion, Quotientenregel"
[title]
de = "Der Nenner ist nicht quadriert"
en = "The denominator is not squared"
[hint]
de = "Bring u'/v und u v'/v² auf einen gemeinsamen Nenner."
en = "Bring u'/v and u v'/v² to a common denominator."
"""
QUOTIENT = [
    "Derivative(u(x)/v(x), x)",
    "Derivative(u(x), x)/v(x) + u(x)*Derivative(1/v(x), x)",
    "(u'(x)*v(x) - u(x)*v'(x))/v(x)",
]
