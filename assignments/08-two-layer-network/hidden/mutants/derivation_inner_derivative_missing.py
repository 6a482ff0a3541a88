"""
exercise = "derivations.DL_DZ2"
module = "derivations"
caught_by = ["test_derivation_follows_line_by_line"]
lecture = "L2, Die Ableitungen"
[title]
de = "Die innere Ableitung von ``log(1 - A2)`` fehlt"
en = "The inner derivative of ``log(1 - A2)`` is missing"
[hint]
de = "``log(1 - A2)`` nach A2: Was kommt durch das Minus vor A2 hinzu?"
en = "``log(1 - A2)`` by A2: what does the minus before A2 add?"
"""
DL_DZ2 = [
    "Derivative(-Y*log(A2) - (1 - Y)*log(1 - A2), A2)*Derivative(sigma(Z2), Z2)",
    "(-Y/A2 - (1 - Y)/(1 - A2))*A2*(1 - A2)",
    "A2 - Y",
]
