"""
exercise = "answers.y1_a_to_1"
module = "answers"
caught_by = ["test_y1_a_to_1"]
lecture = "L0, Intuitive Beurteilung der Fehlerfunktion"
[title]
de = "Grenzwert bei der richtigen Vorhersage"
en = "Limit at the right prediction"
[hint]
de = "y = 1 und a nahe 1: Die Vorhersage stimmt. Was kostet sie?"
en = "y = 1 and a close to 1: the prediction is right. What does it cost?"
"""
ANSWERS["y1_a_to_1"] = "oo"
