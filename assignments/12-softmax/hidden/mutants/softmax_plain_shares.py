"""
exercise = "softmax"
caught_by = ["test_softmax_of_one_column", "test_softmax_is_stable"]
lecture = "L1, Fragen"
[title]
de = "softmax teilt z ohne Potenz durch die Summe"
en = "softmax divides z by its sum, without powers"
[hint]
de = "Was ergibt deine Funktion für (3, -1)? Sind das Wahrscheinlichkeiten?"
en = "What does your function give for (3, -1)? Are these probabilities?"
"""
import numpy as np


def softmax(z):
    with np.errstate(all="ignore"):
        return z / np.sum(z, axis=0)
