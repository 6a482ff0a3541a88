"""
exercise = "answers.backwards_values"
module = "answers"
caught_by = ["test_backwards_values"]
lecture = "L1, Neuronenlayer initialisieren"
[title]
de = "backwards_values: eins zu hoch"
en = "backwards_values: one too high"
[hint]
de = "Begonnen wird bei len(...) - 1."
en = "It begins at len(...) - 1."
"""
ANSWERS["backwards_values"] = "(4, 3, 2)"
