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
de = "Im Zähler sind die beiden Terme vertauscht"
en = "The two terms of the numerator are swapped"
[hint]
de = "Wächst nur u, so wächst der Bruch: Mit welchem Vorzeichen steht u' da?"
en = "If only u grows, so does the fraction: with which sign does u' stand there?"
"""
QUOTIENT = [
    "Derivative(u(x)/v(x), x)",
    "(u(x)*v'(x) - u'(x)*v(x))/v(x)**2",
]
