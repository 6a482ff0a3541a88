"""
exercise = "backwards"
caught_by = ["test_backwards_from_the_last_layer"]
lecture = "L1, Backpropagation-Algorithmus"
[title]
de = "backwards beginnt eins zu hoch"
en = "backwards begins one too high"
[hint]
de = "Der letzte von n Layern hat die Nummer n - 1."
en = "The last of n layers has the number n - 1."
"""
def backwards(n_layers):
    return list(range(n_layers, 0, -1))
