"""
exercise = "answers.last_index"
module = "answers"
caught_by = ["test_last_index"]
lecture = "L1, Neuronenlayer initialisieren"
[title]
de = "last_index: die Länge statt des letzten Index"
en = "last_index: the length instead of the last index"
[hint]
de = "Der erste Eintrag hat den Index 0."
en = "The first entry has index 0."
"""
ANSWERS["last_index"] = "3"
