"""
exercise = "without_bias"
caught_by = ["test_without_bias_in_any_network"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "Auch der letzte Layer wird gekürzt"
en = "The last layer is cut as well"
[hint]
de = "Der Output-Layer hat kein Bias-Neuron."
en = "The output layer has no bias neuron."
"""
def without_bias(activations):
    return [layer[1:] for layer in activations]
