"""
exercise = "answers.x1_from_2"
module = "answers"
caught_by = ["test_x1_from_2"]
lecture = "L0, Lokale Minima"
[title]
de = "Der Schritt ist nicht mit der Lernrate multipliziert"
en = "The step is not multiplied by the learning rate"
[hint]
de = "Die Steigung 24,5 wird erst mit 0,02 multipliziert."
en = "The slope 24.5 is first multiplied by 0.02."
"""
ANSWERS["x1_from_2"] = "-22.5"
