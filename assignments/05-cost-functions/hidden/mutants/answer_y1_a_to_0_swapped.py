"""
exercise = "answers.y1_a_to_0"
module = "answers"
caught_by = ["test_y1_a_to_0"]
lecture = "L0, Intuitive Beurteilung der Fehlerfunktion"
[title]
de = "Grenzwert bei der falschen Vorhersage"
en = "Limit at the wrong prediction"
[hint]
de = "y = 1 und a nahe 0: sicher und falsch. Was kostet das?"
en = "y = 1 and a close to 0: certain and wrong. What does it cost?"
"""
ANSWERS["y1_a_to_0"] = "0"
