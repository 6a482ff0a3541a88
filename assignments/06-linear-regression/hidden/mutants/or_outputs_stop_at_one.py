"""
exercise = "answers.or_outputs"
module = "answers"
caught_by = ["test_or_outputs"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "or_outputs: bei 1 abgeschnitten"
en = "or_outputs: cut off at 1"
[hint]
de = "Ein lineares Neuron kennt keine Grenze: Rechne (1, 1) noch einmal nach."
en = "A linear unit knows no limit: work out (1, 1) once more."
"""
ANSWERS["or_outputs"] = "(1/4, 3/4, 3/4, 1)"
