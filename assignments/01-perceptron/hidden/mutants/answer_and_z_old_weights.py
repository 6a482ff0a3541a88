"""
exercise = "answers.and_z"
module = "answers"
caught_by = ["test_and_z"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "and_z: alle Summen mit den Anfangsgewichten"
en = "and_z: all sums with the initial weights"
[hint]
de = "Das erste Beispiel ist falsch beantwortet: Die zweite Summe gehört schon zu neuen Gewichten."
en = "The first example is answered wrongly: the second sum belongs to new weights already."
"""
ANSWERS["and_z"] = "(0, -1/2, -1/2, -1)"
