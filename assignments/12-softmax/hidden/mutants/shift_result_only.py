"""
exercise = "derivations.SHIFT"
module = "derivations"
caught_by = [
    "test_shift_starts_with_the_expression",
    "test_shift_follows_line_by_line",
    "test_shift_arrives_at_the_result",
]
lecture = "L1, Numerisch stabiler Softmax"
[title]
de = "Nur das Ergebnis steht da"
en = "Only the result is there"
[hint]
de = "Das Ergebnis steht schon in der Aufgabe. Wie beginnt der Weg dorthin?"
en = "The result is in the exercise already. How does the way there begin?"
"""
SHIFT = [
    "s_i",
]
