"""
exercise = "weight_shapes"
caught_by = ["test_weight_shapes_of_any_structure"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Die Spalte des Bias-Neurons fehlt"
en = "The column of the bias neuron is missing"
[hint]
de = "Auch vom Bias-Neuron des Layers davor führen Gewichte hierher."
en = "Weights lead here from the bias neuron of the layer before, too."
"""
def weight_shapes(structure):
    return [(structure[k], structure[k - 1]) for k in range(1, len(structure))]
