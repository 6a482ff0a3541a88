"""
exercise = "answers.slice_values"
module = "answers"
caught_by = ["test_slice_values"]
lecture = "L1, Neuronenlayer initialisieren"
[title]
de = "slice_values: ab 1 gezählt"
en = "slice_values: counted from 1"
[hint]
de = "Index 1 ist der zweite Eintrag, und der mit Index 3 gehört nicht mehr dazu."
en = "Index 1 is the second entry, and that of index 3 is not part of it any more."
"""
ANSWERS["slice_values"] = "(17, 12)"
