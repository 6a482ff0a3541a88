"""
exercise = "answers.and_w"
module = "answers"
caught_by = ["test_and_w"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "and_w: bei z = 0 feuert das Neuron"
en = "and_w: the neuron fires at z = 0"
[hint]
de = "``step(0)`` ist 0: Stimmt die Antwort bei (1, 1) dann schon?"
en = "``step(0)`` is 0: is the answer at (1, 1) right already then?"
"""
ANSWERS["and_w"] = "(-1, 1/2, 1/2)"
