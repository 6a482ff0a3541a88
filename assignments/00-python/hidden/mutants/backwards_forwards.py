"""
exercise = "backwards"
caught_by = ["test_backwards_from_the_last_layer"]
lecture = "L1, Backpropagation-Algorithmus"
[title]
de = "backwards zählt vorwärts"
en = "backwards counts forwards"
[hint]
de = "Die Schrittweite muss -1 sein."
en = "The step has to be -1."
"""
def backwards(n_layers):
    return list(range(1, n_layers))
