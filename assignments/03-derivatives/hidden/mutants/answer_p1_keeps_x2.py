"""
exercise = "answers.p1"
module = "answers"
caught_by = ["test_p1"]
lecture = "L0, Partielle Ableitung"
[title]
de = "p1 behält den Teil mit x2"
en = "p1 keeps the part with x2"
[hint]
de = "Bei der Ableitung nach x1 ist x2 eine Konstante. Was wird aus ``3*x2**2``?"
en = "In the derivative by x1, x2 is a constant. What becomes of ``3*x2**2``?"
"""
ANSWERS["p1"] = "15*x1**2 + 3*x2**2"
