"""
exercise = "derivations.SOFTMAX_JACOBIAN"
module = "derivations"
caught_by = [
    "test_softmax_jacobian_starts_with_the_derivative",
    "test_softmax_jacobian_follows_line_by_line",
    "test_softmax_jacobian_arrives_at_the_result",
]
lecture = "L1, Ableitung von Softmax, Gleichungen I bis III"
[title]
de = "Nur das Ergebnis steht da"
en = "Only the result is there"
[hint]
de = "Das Ergebnis steht schon in der Aufgabe. Wie beginnt der Weg dorthin?"
en = "The result is in the exercise already. How does the way there begin?"
"""
SOFTMAX_JACOBIAN = [
    "s_i*(KroneckerDelta(i, j) - s_j)",
]
