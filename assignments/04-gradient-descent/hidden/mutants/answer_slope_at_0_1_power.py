"""
exercise = "answers.slope_at_0_1"
module = "answers"
caught_by = ["test_slope_at_0_1"]
lecture = "L0, Lokale Minima"
[title]
de = "Die dritte Potenz von 0,1 ist falsch gerechnet"
en = "The third power of 0.1 is wrong"
[hint]
de = "0,1 hoch 3 hat drei Stellen hinter dem Komma."
en = "0.1 to the power 3 has three decimals."
"""
ANSWERS["slope_at_0_1"] = "0.14"
