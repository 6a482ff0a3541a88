"""
exercise = "backwards"
caught_by = ["test_backwards_from_the_last_layer"]
lecture = "L1, Backpropagation-Algorithmus"
[title]
de = "Auch der Input-Layer ist dabei"
en = "The input layer is among them"
[hint]
de = "Das Ende gehört nicht zum Bereich: Mit welchem Ende hört er bei 1 auf?"
en = "The end is not part of the range: with which end does it stop at 1?"
"""
def backwards(n_layers):
    return list(range(n_layers - 1, -1, -1))
