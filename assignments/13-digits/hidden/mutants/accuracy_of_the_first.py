"""
exercise = "accuracy"
caught_by = ["test_accuracy_is_the_share_of_right_guesses", "test_accuracy_reaches_from_0_to_1"]
lecture = "L3, Fehler, Genauigkeit"
[title]
de = "Alle Beispiele bekommen die Vorhersage des ersten"
en = "All examples get the prediction of the first one"
[hint]
de = "Welche Spalte von X gehört zu Beispiel k?"
en = "Which column of X belongs to example k?"
"""
import numpy as np


def accuracy(network, X, y):
    _check_labels(X, y)
    guesses = [np.argmax(network.predict(X[:, [0]])) for k in range(len(y))]
    return float(np.mean(guesses == y))
