"""
exercise = "answers.neuron_by_w1"
module = "answers"
caught_by = ["test_neuron_by_w1"]
lecture = "L3, Back Propagation"
[title]
de = "In der Ableitung von sigma steht x1 statt a"
en = "x1 stands in the derivative of sigma instead of a"
[hint]
de = "sigma' an der Stelle z ist a(1 - a)."
en = "sigma' at z is a(1 - a)."
"""
ANSWERS["neuron_by_w1"] = "x1*x1*(1 - x1)"
