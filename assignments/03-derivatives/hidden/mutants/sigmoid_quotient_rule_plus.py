"""
exercise = "derivations.SIGMOID"
module = "derivations"
caught_by = ["test_sigmoid_derivation_follows"]
lecture = "L0, Ableitung der logistischen Funktion, Gleichung 4"
[title]
de = "Quotientenregel mit Plus"
en = "Quotient rule with a plus"
[hint]
de = "Steht in der Quotientenregel zwischen u'v und uv' ein Plus oder ein Minus?"
en = "Is there a plus or a minus between u'v and uv' in the quotient rule?"
"""
SIGMOID = [
    "Derivative(exp(x)/(exp(x) + 1), x)",
    "(exp(x)*(exp(x) + 1) + exp(x)*exp(x))/(exp(x) + 1)**2",
    "exp(x)/(exp(x) + 1)**2",
    "sigma(x)*(1 - sigma(x))",
]
