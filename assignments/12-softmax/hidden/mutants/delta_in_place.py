"""
exercise = "output_delta"
caught_by = ["test_output_delta_agrees"]
lecture = "L1, Ableitung von Cross-Entropy Loss"
[title]
de = "output_delta überschreibt a"
en = "output_delta overwrites a"
[hint]
de = "Was tut a -= y mit der Ausgabe des Netzes?"
en = "What does a -= y do to the output of the network?"
"""
import numpy as np


def output_delta(a, y):
    if np.shape(a) != np.shape(y):
        raise ValueError("shapes")
    a -= y
    return a
