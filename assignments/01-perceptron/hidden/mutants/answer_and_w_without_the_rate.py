"""
exercise = "answers.and_w"
module = "answers"
caught_by = ["test_and_w"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "and_w: ohne Lernrate"
en = "and_w: without the learning rate"
[hint]
de = "Ein Fehler verschiebt die Gewichte um die Hälfte der Eingabe."
en = "An error moves the weights by half of the input."
"""
ANSWERS["and_w"] = "(-2, 1/2, 1/2)"
