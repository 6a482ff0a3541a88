"""
exercise = "answers.or_weights"
module = "answers"
caught_by = ["test_or_weights"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "or_weights: der Bias steht hinten"
en = "or_weights: the bias stands last"
[hint]
de = "Die Reihenfolge ist b, w1, w2."
en = "The order is b, w1, w2."
"""
ANSWERS["or_weights"] = "(1/2, 1/2, 1/4)"
