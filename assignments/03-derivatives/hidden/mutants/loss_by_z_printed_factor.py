"""
exercise = "derivations.LOSS_BY_Z"
module = "derivations"
caught_by = ["test_loss_by_z_derivation_follows"]
lecture = "L2, Die Ableitungen"
[title]
de = "da/dz mit dem Druckfehler von L2"
en = "da/dz with L2's misprint"
[hint]
de = "Setze a = 1/2 in ``(a - 1)/a`` ein. Kann da/dz negativ sein?"
en = "Put a = 1/2 into ``(a - 1)/a``. Can da/dz be negative?"
"""
LOSS_BY_Z = [
    "Derivative(-y*log(a) - (1 - y)*log(1 - a), a)*Derivative(sigma(z), z)",
    "(-y/a + (1 - y)/(1 - a))*(a - 1)/a",
    "a - y",
]
