"""
exercise = "answers.or_outputs"
module = "answers"
caught_by = ["test_or_outputs"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "or_outputs: die Vorgaben statt der Ausgaben"
en = "or_outputs: the targets instead of the outputs"
[hint]
de = "Setze die vier Beispiele in dein Neuron ein; gerundet wird nicht."
en = "Put the four examples into your unit; nothing is rounded."
"""
ANSWERS["or_outputs"] = "(0, 1, 1, 1)"
