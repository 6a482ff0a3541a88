"""
exercise = "answers.y1_a_to_0"
module = "answers"
caught_by = ["test_y1_a_to_0"]
lecture = "L0, Intuitive Beurteilung der Fehlerfunktion"
[title]
de = "Das Vorzeichen des Grenzwerts ist falsch"
en = "The sign of the limit is wrong"
[hint]
de = "log geht gegen minus unendlich; davor steht noch ein Minus."
en = "log goes to minus infinity; there is another minus in front."
"""
ANSWERS["y1_a_to_0"] = "-oo"
