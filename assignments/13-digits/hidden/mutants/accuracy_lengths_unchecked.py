"""
exercise = "accuracy"
caught_by = ["test_accuracy_refuses_other_lengths"]
lecture = "L3, Fehler, Genauigkeit"
[title]
de = "Überzählige Labels fallen unter den Tisch"
en = "Surplus labels are dropped silently"
[hint]
de = "Ein Anteil von falsch zugeordneten Labels sagt nichts. Vergleiche die Längen vorher."
en = "A share of labels that belong elsewhere says nothing. Compare the lengths before."
"""
import numpy as np


def accuracy(network, X, y):
    guesses = [np.argmax(network.predict(X[:, [k]])) for k in range(min(len(y), X.shape[1]))]
    return float(np.mean(guesses == y[: len(guesses)]))
