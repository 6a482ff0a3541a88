"""
exercise = "softmax"
caught_by = ["test_softmax_is_stable"]
lecture = "L1, Numerisch stabiler Softmax"
[title]
de = "softmax läuft für große z über"
en = "softmax overflows for large z"
[hint]
de = "Ein Faktor, der Zähler und Nenner gemeinsam ist, kürzt sich. Welchen könntest du herausziehen?"
en = "A factor common to numerator and denominator cancels. Which one could you take out?"
"""
import numpy as np


def softmax(z):
    return np.exp(z) / np.exp(z).sum(axis=0)
