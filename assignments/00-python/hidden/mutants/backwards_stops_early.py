"""
exercise = "backwards"
caught_by = ["test_backwards_from_the_last_layer"]
lecture = "L1, Backpropagation-Algorithmus"
[title]
de = "Layer 1 fehlt"
en = "Layer 1 is missing"
[hint]
de = "Das Ende gehört nicht zum Bereich."
en = "The end is not part of the range."
"""
def backwards(n_layers):
    return list(range(n_layers - 1, 1, -1))
