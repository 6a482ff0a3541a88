"""
exercise = "answers.and_right"
module = "answers"
caught_by = ["test_and_right"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "and_right: 3"
en = "and_right: 3"
[hint]
de = "Setze alle vier Ecken ein. Was antwortet das Neuron bei ``z = 0``?"
en = "Put in all four corners. What does the neuron answer at ``z = 0``?"
"""
ANSWERS["and_right"] = "3"
