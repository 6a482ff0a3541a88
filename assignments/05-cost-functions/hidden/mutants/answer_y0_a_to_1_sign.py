"""
exercise = "answers.y0_a_to_1"
module = "answers"
caught_by = ["test_y0_a_to_1"]
lecture = "L0, Intuitive Beurteilung der Fehlerfunktion"
[title]
de = "Das Vorzeichen des Grenzwerts ist falsch"
en = "The sign of the limit is wrong"
[hint]
de = "log geht gegen minus unendlich; davor steht noch ein Minus."
en = "log goes to minus infinity; there is another minus in front."
"""
ANSWERS["y0_a_to_1"] = "-oo"
