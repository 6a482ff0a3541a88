"""
exercise = "answers.slope"
module = "answers"
caught_by = ["test_slope"]
lecture = "L0, Lokale Minima"
[title]
de = "Beim Ableiten ist x/2 verschwunden"
en = "x/2 has vanished in the derivative"
[hint]
de = "Die Ableitung einer Geraden ist ihre Steigung."
en = "The derivative of a line is its slope."
"""
ANSWERS["slope"] = "4*x**3 - 4*x"
