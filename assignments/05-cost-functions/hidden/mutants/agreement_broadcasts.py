"""
exercise = "agreement"
caught_by = ["test_agreement_refuses_other_shapes"]
lecture = "L3, Fehler"
[title]
de = "agreement vergleicht die Formen nicht"
en = "agreement does not compare the shapes"
[hint]
de = "Spalte mal Zeile gibt eine Tabelle. Vergleiche zuerst die Formen."
en = "Column times row gives a table. Compare the shapes first."
"""
import numpy as np


def agreement(a, y):
    return float(np.sum(a * y))
