"""
exercise = "accuracy"
caught_by = ["test_accuracy_is_the_share_of_right_guesses", "test_accuracy_reaches_from_0_to_1"]
lecture = "L3, Fehler, Genauigkeit"
[title]
de = "accuracy gibt Prozent statt eines Anteils"
en = "accuracy gives percent instead of a share"
[hint]
de = "In L3 geht die Genauigkeit bis 100, hier bis 1."
en = "In L3 the accuracy goes up to 100, here up to 1."
"""
import numpy as np


def accuracy(network, X, y):
    _check_labels(X, y)
    guesses = [np.argmax(network.predict(X[:, [k]])) for k in range(len(y))]
    return 100.0 * float(np.mean(guesses == y))
