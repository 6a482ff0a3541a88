"""
exercise = "derivations.DL_DZ2"
module = "derivations"
caught_by = ["test_derivation_starts_with_the_derivative", "test_derivation_arrives_at_the_result"]
lecture = "L2, Die Ableitungen"
[title]
de = "Hergeleitet ist nur die Ableitung nach A2"
en = "Only the derivative by A2 is derived"
[hint]
de = "Gesucht ist die Ableitung nach Z2. Welcher Faktor der Kettenregel fehlt?"
en = "The derivative by Z2 is asked for. Which factor of the chain rule is missing?"
"""
DL_DZ2 = [
    "Derivative(-Y*log(A2) - (1 - Y)*log(1 - A2), A2)",
    "-Y/A2 + (1 - Y)/(1 - A2)",
    "(A2 - Y)/(A2*(1 - A2))",
]
