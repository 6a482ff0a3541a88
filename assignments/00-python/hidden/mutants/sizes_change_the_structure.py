"""
exercise = "layer_sizes"
caught_by = ["test_layer_sizes_of_any_structure"]
lecture = "L1, Neuronenlayer initialisieren"
[title]
de = "layer_sizes verändert structure"
en = "layer_sizes changes structure"
[hint]
de = "sizes = structure ist dieselbe Liste unter zweitem Namen. Lege eine neue an."
en = "sizes = structure is the same list under a second name. Make a new one."
"""
def layer_sizes(structure):
    sizes = structure
    for k in range(len(sizes) - 1):
        sizes[k] = sizes[k] + 1
    return sizes
