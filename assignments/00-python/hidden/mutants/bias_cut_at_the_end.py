"""
exercise = "without_bias"
caught_by = ["test_without_bias_in_any_network"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "Der letzte statt des ersten Eintrags fehlt"
en = "The last entry is missing instead of the first"
[hint]
de = "[1:] beginnt beim zweiten Eintrag, [:-1] hört vor dem letzten auf."
en = "[1:] begins at the second entry, [:-1] stops before the last."
"""
def without_bias(activations):
    return [layer[:-1] for layer in activations[:-1]] + activations[-1:]
