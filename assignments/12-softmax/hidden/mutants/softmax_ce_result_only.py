"""
exercise = "derivations.SOFTMAX_CE"
module = "derivations"
caught_by = ["test_softmax_ce_starts_with_the_derivative", "test_softmax_ce_arrives_at_the_result"]
lecture = "L1, Ableitung von Cross-Entropy Loss"
[title]
de = "Nur das Ergebnis steht da"
en = "Only the result is there"
[hint]
de = "Das Ergebnis steht schon in der Aufgabe. Wie beginnt der Weg dorthin?"
en = "The result is in the exercise already. How does the way there begin?"
"""
SOFTMAX_CE = [
    "s_j - y_j",
]
