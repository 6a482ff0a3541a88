"""
exercise = "answers.range_values"
module = "answers"
caught_by = ["test_range_values"]
lecture = "L1, Neuronenlayer initialisieren"
[title]
de = "range_values: ab 0 statt ab 1"
en = "range_values: from 0 instead of from 1"
[hint]
de = "Der erste Parameter ist der Anfang."
en = "The first parameter is the beginning."
"""
ANSWERS["range_values"] = "(0, 1, 2)"
