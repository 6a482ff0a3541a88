"""
exercise = "derivations.TANH"
module = "derivations"
caught_by = ["test_tanh_derivation_follows", "test_tanh_derivation_arrives"]
lecture = "L3, Aktivierungen"
[title]
de = "Die Herleitung von tanh endet mit ``1 + tanh(x)**2``"
en = "The derivation of tanh ends with ``1 + tanh(x)**2``"
[hint]
de = "Ist die Ableitung von cosh gleich sinh oder -sinh?"
en = "Is the derivative of cosh sinh or -sinh?"
"""
TANH = [
    "Derivative(sinh(x)/cosh(x), x)",
    "(cosh(x)*cosh(x) + sinh(x)*sinh(x))/cosh(x)**2",
    "1 + tanh(x)**2",
]
