"""
exercise = "answers.xor_cost"
module = "answers"
caught_by = ["test_xor_cost"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "xor_cost: nicht quadriert"
en = "xor_cost: not squared"
[hint]
de = "Jede Ausgabe liegt 1/2 daneben; gemittelt wird das Quadrat."
en = "Each output is off by 1/2; the mean is taken of the square."
"""
ANSWERS["xor_cost"] = "1/2"
