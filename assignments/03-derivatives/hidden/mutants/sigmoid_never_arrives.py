"""
exercise = "derivations.SIGMOID"
module = "derivations"
caught_by = ["test_sigmoid_derivation_arrives"]
lecture = "L0, Ableitung der logistischen Funktion, Gleichung 6"
[title]
de = "Die Herleitung hört vor sigma auf"
en = "The derivation stops before sigma"
[hint]
de = "Gesucht ist eine Formel, in der nur noch ``sigma(x)`` steht."
en = "A formula with nothing but ``sigma(x)`` is asked for."
"""
SIGMOID = [
    "Derivative(1/(1 + exp(-x)), x)",
    "exp(-x)/(1 + exp(-x))**2",
    "exp(x)/(exp(x) + 1)**2",
]
