"""
exercise = "derivations.LOG_SOFTMAX"
module = "derivations"
caught_by = ["test_log_softmax_starts_with_the_derivative", "test_log_softmax_follows_line_by_line", "test_log_softmax_arrives_at_the_result"]
lecture = "L1, Ableitung von Softmax"
[title]
de = "Nur das Ergebnis steht da"
en = "Only the result is there"
[hint]
de = "Das Ergebnis steht schon in der Aufgabe. Wie beginnt der Weg dorthin?"
en = "The result is in the exercise already. How does the way there begin?"
"""
LOG_SOFTMAX = [
    "KroneckerDelta(i, j) - s_j",
]
