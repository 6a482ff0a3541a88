"""
exercise = "derivations.DL_DZ2"
module = "derivations"
caught_by = ["test_derivation_arrives_at_the_result"]
lecture = "L2, Die Ableitungen"
[title]
de = "Die Herleitung hört vor dem Ergebnis auf"
en = "The derivation stops before the result"
[hint]
de = "Kürze weiter, bis nur noch eine Differenz dasteht."
en = "Go on cancelling until only a difference is left."
"""
DL_DZ2 = [
    "Derivative(-Y*log(A2) - (1 - Y)*log(1 - A2), A2)*Derivative(sigma(Z2), Z2)",
    "(-Y/A2 + (1 - Y)/(1 - A2))*A2*(1 - A2)",
    "-Y*(1 - A2) + (1 - Y)*A2",
]
