"""
exercise = "answers.x1_from_2"
module = "answers"
caught_by = ["test_x1_from_2"]
lecture = "L0, Lokale Minima"
[title]
de = "Der Schritt geht bergauf"
en = "The step goes uphill"
[hint]
de = "Bei 2 steigt die Funktion. In welche Richtung geht es bergab?"
en = "The function rises at 2. Which way is downhill?"
"""
ANSWERS["x1_from_2"] = "2.49"
