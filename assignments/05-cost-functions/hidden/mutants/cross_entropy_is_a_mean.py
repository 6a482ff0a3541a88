"""
exercise = "cross_entropy"
caught_by = ["test_cross_entropy_agrees", "test_cross_entropy_of_the_lecture", "test_cross_entropy_of_impossible_classes", "test_cross_entropy_of_certain_and_wrong", "test_cross_entropy_refuses_other_shapes"]
lecture = "L1, Cross-Entropy Loss"
[title]
de = "cross_entropy teilt durch die Zahl der Klassen"
en = "cross_entropy divides by the number of classes"
[hint]
de = "Die Summe läuft über die Klassen eines einzigen Beispiels. Steht in der Formel ein 1/n?"
en = "The sum runs over the classes of one single example. Is there a 1/n in the formula?"
"""
import numpy as np


def cross_entropy(a, y):
    _check_shapes(a, y)
    return float(-np.mean(y * np.log(np.maximum(a, _TINY))))
