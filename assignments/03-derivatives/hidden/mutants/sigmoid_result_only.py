"""
exercise = "derivations.SIGMOID"
module = "derivations"
caught_by = [
    "test_sigmoid_derivation_starts",
    "test_sigmoid_derivation_follows_mostly",
    "test_sigmoid_derivation_follows",
    "test_sigmoid_derivation_arrives",
]
lecture = "L0, Ableitung der logistischen Funktion"
[title]
de = "Nur das Ergebnis steht da"
en = "Only the result is there"
[hint]
de = "Das Ergebnis nennt schon die Aufgabe. Wie beginnt der Weg dorthin?"
en = "The exercise names the result already. How does the way there begin?"
"""
SIGMOID = ["sigma(x)*(1 - sigma(x))"]
