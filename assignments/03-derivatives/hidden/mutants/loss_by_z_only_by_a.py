"""
exercise = "derivations.LOSS_BY_Z"
module = "derivations"
caught_by = ["test_loss_by_z_derivation_starts", "test_loss_by_z_derivation_arrives"]
lecture = "L0, Schritt 2"
[title]
de = "Hergeleitet ist nur dL/da"
en = "Only dL/da is derived"
[hint]
de = "Welcher Faktor der Kettenregel fehlt bis zu z?"
en = "Which factor of the chain rule is missing on the way to z?"
"""
LOSS_BY_Z = [
    "Derivative(-y*log(a) - (1 - y)*log(1 - a), a)",
    "-y/a + (1 - y)/(1 - a)",
    "(a - y)/(a*(1 - a))",
]
