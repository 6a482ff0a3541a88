"""
exercise = "accuracy"
caught_by = ["test_accuracy_is_the_share_of_right_guesses"]
lecture = "L3, Fehler, Genauigkeit"
[title]
de = "Ein Beispiel zählt nur, wenn seine Ausgabe über 0,5 liegt"
en = "An example counts only if its output is above 0.5"
[hint]
de = "Bei zehn Klassen kann auch 0,4 die größte Ausgabe sein. Vergleiche die Ausgaben untereinander."
en = "With ten classes 0.4 may be the largest output as well. Compare the outputs with each other."
"""
import numpy as np


def accuracy(network, X, y):
    _check_labels(X, y)
    right = [network.predict(X[:, [k]])[y[k], 0] > 0.5 for k in range(len(y))]
    return float(np.mean(right))
