"""
exercise = "layer_sizes"
caught_by = ["test_layer_sizes_of_any_structure"]
lecture = "L1, Neuronenlayer initialisieren"
[title]
de = "Auch der Output-Layer bekommt ein Bias-Neuron"
en = "The output layer gets a bias neuron, too"
[hint]
de = "Der letzte Index ist die Länge minus 1. Dort kommt nichts dazu."
en = "The last index is the length minus 1. Nothing is added there."
"""
def layer_sizes(structure):
    return [n + 1 for n in structure]
