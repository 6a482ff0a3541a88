"""
exercise = "derivations.DL_DZ2"
module = "derivations"
caught_by = [
    "test_derivation_starts_with_the_derivative",
    "test_derivation_follows_for_the_most_part",
    "test_derivation_follows_line_by_line",
    "test_derivation_arrives_at_the_result",
]
lecture = "L2, Die Ableitungen"
[title]
de = "Nur das Ergebnis steht da"
en = "Only the result is there"
[hint]
de = "Dass ``A2 - Y`` herauskommt, sagt schon die Aufgabe. Wie beginnt der Weg dorthin?"
en = "That ``A2 - Y`` comes out is said in the exercise. How does the way there begin?"
"""
DL_DZ2 = [
    "A2 - Y",
]
