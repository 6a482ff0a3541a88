"""
exercise = "answers.or_weights"
module = "answers"
caught_by = ["test_or_weights"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "or_weights: Gewichte für eine Stufe"
en = "or_weights: weights for a step"
[hint]
de = "Bei (1, 1) käme 2 heraus. Gesucht sind die kleinsten Kosten ohne Stufe."
en = "At (1, 1) the output would be 2. Wanted is the least cost without a step."
"""
ANSWERS["or_weights"] = "(0, 1, 1)"
