"""
exercise = "weight_shapes"
caught_by = ["test_weight_shapes_of_any_structure"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Zeilen und Spalten sind vertauscht"
en = "Rows and columns are swapped"
[hint]
de = "Die Zeilen gehören zum Layer, in den die Gewichte führen."
en = "Rows belong to the layer that the weights lead into."
"""
def weight_shapes(structure):
    return [(structure[k - 1] + 1, structure[k]) for k in range(1, len(structure))]
