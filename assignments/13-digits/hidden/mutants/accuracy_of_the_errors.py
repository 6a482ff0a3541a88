"""
exercise = "accuracy"
caught_by = ["test_accuracy_is_the_share_of_right_guesses", "test_accuracy_reaches_from_0_to_1"]
lecture = "L3, Fehler, Genauigkeit"
[title]
de = "accuracy gibt den Anteil der Fehler"
en = "accuracy gives the share of errors"
[hint]
de = "Ein perfektes Netz hat die Genauigkeit 1."
en = "A perfect network has accuracy 1."
"""
import numpy as np


def accuracy(network, X, y):
    _check_labels(X, y)
    guesses = [np.argmax(network.predict(X[:, [k]])) for k in range(len(y))]
    return float(np.mean(guesses != y))
