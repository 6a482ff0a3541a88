"""
exercise = "derivations.DL_DZ2"
module = "derivations"
caught_by = ["test_derivation_follows_line_by_line"]
lecture = "L2, Die Ableitungen"
[title]
de = "Die Herleitung übernimmt den Druckfehler von L2"
en = "The derivation takes over L2's misprint"
[hint]
de = "Setze in die Zeile mit ``(A2 - 1)/A2`` eine Zahl ein. Wie groß ist da/dz wirklich?"
en = "Put a number into the line with ``(A2 - 1)/A2``. How large is da/dz really?"
"""
DL_DZ2 = [
    "Derivative(-Y*log(A2) - (1 - Y)*log(1 - A2), A2)*Derivative(sigma(Z2), Z2)",
    "(A2 - Y)/(A2*(1 - A2))*(A2 - 1)/A2",
    "A2 - Y",
]
