"""
exercise = "weight_shapes"
caught_by = ["test_weight_shapes_of_any_structure"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Auch in das Bias-Neuron führen Gewichte"
en = "Weights lead into the bias neuron, too"
[hint]
de = "In ein Bias-Neuron führt nichts."
en = "Nothing leads into a bias neuron."
"""
def weight_shapes(structure):
    return [(structure[k] + 1, structure[k - 1] + 1) for k in range(1, len(structure))]
