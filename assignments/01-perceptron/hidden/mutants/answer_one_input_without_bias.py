"""
exercise = "answers.one_input_z"
module = "answers"
caught_by = ["test_one_input_z"]
lecture = "L3, Berechnung von mehreren Aktivierungen gleichzeitig"
[title]
de = "one_input_z: ohne Bias"
en = "one_input_z: without the bias"
[hint]
de = "Das erste Gewicht ist der Bias; es kommt zu jeder Summe dazu."
en = "The first weight is the bias; it is added to every sum."
"""
ANSWERS["one_input_z"] = "(0, 1, 1, 5)"
