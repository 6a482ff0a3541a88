"""
exercise = "answers.comprehension_values"
module = "answers"
caught_by = ["test_comprehension_values"]
lecture = "L1, Neuronenlayer initialisieren"
[title]
de = "comprehension_values: nichts addiert"
en = "comprehension_values: nothing added"
[hint]
de = "Vor for steht, was mit jedem n geschieht."
en = "Before for stands what is done with each n."
"""
ANSWERS["comprehension_values"] = "(3, 4, 2)"
