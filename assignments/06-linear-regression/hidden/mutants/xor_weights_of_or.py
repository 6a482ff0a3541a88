"""
exercise = "answers.xor_weights"
module = "answers"
caught_by = ["test_xor_weights"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "xor_weights: die Gewichte von OR"
en = "xor_weights: the weights of OR"
[hint]
de = "Bei (1, 1) ist jetzt 0 gewünscht. Setze die Ableitungen noch einmal null."
en = "At (1, 1) the target is 0 now. Set the derivatives to zero again."
"""
ANSWERS["xor_weights"] = "(1/4, 1/2, 1/2)"
