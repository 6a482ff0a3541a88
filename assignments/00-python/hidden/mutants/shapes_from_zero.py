"""
exercise = "weight_shapes"
caught_by = ["test_weight_shapes_of_any_structure"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Die Schleife beginnt bei 0"
en = "The loop begins at 0"
[hint]
de = "structure[0 - 1] ist der letzte Layer: Python zählt negative Indizes von hinten."
en = "structure[0 - 1] is the last layer: Python counts negative indices from the end."
"""
def weight_shapes(structure):
    return [(structure[k], structure[k - 1] + 1) for k in range(len(structure))]
