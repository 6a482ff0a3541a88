"""
exercise = "answers.slope_at_0_2"
module = "answers"
caught_by = ["test_slope_at_0_2"]
lecture = "L0, Lokale Minima"
[title]
de = "Eingesetzt in die Funktion statt in die Ableitung"
en = "Put into the function instead of the derivative"
[hint]
de = "Gefragt ist die Steigung: Setze in die Ableitung ein."
en = "The slope is asked for: put the number into the derivative."
"""
ANSWERS["slope_at_0_2"] = "0.0216"
