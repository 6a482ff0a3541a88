"""
exercise = "answers.xor_weights"
module = "answers"
caught_by = ["test_xor_weights"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "xor_weights: auch die Steigungen 1/2"
en = "xor_weights: the slopes are 1/2 as well"
[hint]
de = "Was wird bei (0, 0) und bei (1, 1) aus diesen Gewichten? Gewünscht ist beide Male dasselbe."
en = "What do these weights make of (0, 0) and of (1, 1)? Both should give the same."
"""
ANSWERS["xor_weights"] = "(1/2, 1/2, 1/2)"
