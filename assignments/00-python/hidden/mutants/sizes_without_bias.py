"""
exercise = "layer_sizes"
caught_by = ["test_layer_sizes_of_any_structure"]
lecture = "L1, Neuronenlayer initialisieren"
[title]
de = "Die Bias-Neuronen fehlen"
en = "The bias neurons are missing"
[hint]
de = "Jeder Layer außer dem letzten hat ein Neuron mehr."
en = "Each layer but the last has one neuron more."
"""
def layer_sizes(structure):
    return list(structure)
