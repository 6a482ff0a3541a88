"""
exercise = "answers.neuron_by_w1"
module = "answers"
caught_by = ["test_neuron_by_w1"]
lecture = "L3, Back Propagation"
[title]
de = "Die innere Ableitung fehlt"
en = "The inner derivative is missing"
[hint]
de = "Was steht in z beim Gewicht w1?"
en = "What stands next to the weight w1 in z?"
"""
ANSWERS["neuron_by_w1"] = "a*(1 - a)"
