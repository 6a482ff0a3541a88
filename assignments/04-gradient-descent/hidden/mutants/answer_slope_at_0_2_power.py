"""
exercise = "answers.slope_at_0_2"
module = "answers"
caught_by = ["test_slope_at_0_2"]
lecture = "L0, Lokale Minima"
[title]
de = "Die dritte Potenz von 0,2 ist als Quadrat gerechnet"
en = "The third power of 0.2 is taken as a square"
[hint]
de = "0,2 mal 0,2 mal 0,2, dann mal 4."
en = "0.2 times 0.2 times 0.2, then times 4."
"""
ANSWERS["slope_at_0_2"] = "-0.14"
