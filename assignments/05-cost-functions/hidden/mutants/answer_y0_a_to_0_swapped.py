"""
exercise = "answers.y0_a_to_0"
module = "answers"
caught_by = ["test_y0_a_to_0"]
lecture = "L0, Intuitive Beurteilung der Fehlerfunktion"
[title]
de = "Grenzwert bei der richtigen Vorhersage"
en = "Limit at the right prediction"
[hint]
de = "y = 0 und a nahe 0: Die Vorhersage stimmt. Was kostet sie?"
en = "y = 0 and a close to 0: the prediction is right. What does it cost?"
"""
ANSWERS["y0_a_to_0"] = "oo"
