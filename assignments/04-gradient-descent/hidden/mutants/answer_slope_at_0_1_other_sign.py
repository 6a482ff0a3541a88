"""
exercise = "answers.slope_at_0_1"
module = "answers"
caught_by = ["test_slope_at_0_1"]
lecture = "L0, Lokale Minima"
[title]
de = "Die Steigung bei 0,1 hat das falsche Vorzeichen"
en = "The slope at 0.1 has the wrong sign"
[hint]
de = "Setze genau ein: 0,004, 0,4 und 0,5. Was davon wird abgezogen?"
en = "Put in the numbers exactly: 0.004, 0.4 and 0.5. Which one is taken away?"
"""
ANSWERS["slope_at_0_1"] = "-0.104"
