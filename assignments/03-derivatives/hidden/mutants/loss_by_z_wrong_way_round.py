"""
exercise = "derivations.LOSS_BY_Z"
module = "derivations"
caught_by = ["test_loss_by_z_derivation_follows", "test_loss_by_z_derivation_arrives"]
lecture = "L0, Schritt 2"
[title]
de = "Am Ende steht ``y - a``"
en = "At the end there is ``y - a``"
[hint]
de = "Ist die Vorhersage a zu groß, muss der Fehler mit z steigen."
en = "When the prediction a is too large, the error must rise with z."
"""
LOSS_BY_Z = [
    "Derivative(-y*log(a) - (1 - y)*log(1 - a), a)*Derivative(sigma(z), z)",
    "(-y/a + (1 - y)/(1 - a))*a*(1 - a)",
    "y*(1 - a) - (1 - y)*a",
    "y - a",
]
