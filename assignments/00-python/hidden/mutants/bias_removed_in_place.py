"""
exercise = "without_bias"
caught_by = ["test_without_bias_in_any_network"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "without_bias verändert die Listen"
en = "without_bias changes the lists"
[hint]
de = "pop und del verändern die Liste selbst; ein Slice macht eine neue."
en = "pop and del change the list itself; a slice makes a new one."
"""
def without_bias(activations):
    for layer in activations[:-1]:
        layer.pop(0)
    return activations
