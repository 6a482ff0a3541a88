"""
exercise = "answers.y0_a_to_1"
module = "answers"
caught_by = ["test_y0_a_to_1"]
lecture = "L0, Intuitive Beurteilung der Fehlerfunktion"
[title]
de = "Der Verlust einer falschen Vorhersage ist nicht beschränkt"
en = "The loss of a wrong prediction is not bounded"
[hint]
de = "Was macht der Logarithmus einer Zahl, die gegen 0 geht?"
en = "What does the logarithm of a number do that goes to 0?"
"""
ANSWERS["y0_a_to_1"] = "1"
