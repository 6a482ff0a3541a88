"""
exercise = "accuracy"
caught_by = ["test_accuracy_is_the_share_of_right_guesses", "test_accuracy_reaches_from_0_to_1"]
lecture = "L3, Fehler, Genauigkeit"
[title]
de = "accuracy zählt, ohne zu teilen"
en = "accuracy counts without dividing"
[hint]
de = "Wie viele von wie vielen? Teile durch die Zahl der Beispiele."
en = "How many of how many? Divide by the number of examples."
"""
import numpy as np


def accuracy(network, X, y):
    _check_labels(X, y)
    guesses = [np.argmax(network.predict(X[:, [k]])) for k in range(len(y))]
    return float(np.sum(guesses == y))
