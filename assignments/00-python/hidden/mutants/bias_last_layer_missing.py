"""
exercise = "without_bias"
caught_by = ["test_without_bias_in_any_network"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "Der letzte Layer fehlt"
en = "The last layer is missing"
[hint]
de = "activations[:-1] lässt den letzten aus: Häng ihn wieder an."
en = "activations[:-1] leaves the last one out: put it back at the end."
"""
def without_bias(activations):
    return [layer[1:] for layer in activations[:-1]]
