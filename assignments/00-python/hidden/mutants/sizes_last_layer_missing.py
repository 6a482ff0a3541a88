"""
exercise = "layer_sizes"
caught_by = ["test_layer_sizes_of_any_structure"]
lecture = "L1, Neuronenlayer initialisieren"
[title]
de = "Der letzte Layer fehlt"
en = "The last layer is missing"
[hint]
de = "range(len(structure) - 1) lässt den letzten Index aus."
en = "range(len(structure) - 1) leaves the last index out."
"""
def layer_sizes(structure):
    return [structure[k] + 1 for k in range(len(structure) - 1)]
