"""
exercise = "answers.or_weights"
module = "answers"
caught_by = ["test_or_weights"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "or_weights: die Gewichte vom Anfang"
en = "or_weights: the weights of the beginning"
[hint]
de = "Das sind die Gewichte, mit denen L3 beginnt. Zu hoch sind die Ausgaben damit überall: Was muss sich ändern?"
en = "These are the weights that L3 begins with. All outputs are too high with them: what has to change?"
"""
ANSWERS["or_weights"] = "(1/2, 1/2, 1/2)"
