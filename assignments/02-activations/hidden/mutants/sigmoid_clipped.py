"""
exercise = "sigmoid"
caught_by = ["test_sigmoid_is_stable"]
lecture = "L1, Aktivierungsfunktionen"
[title]
de = "sigmoid schneidet z zu früh ab"
en = "sigmoid clips z too early"
[hint]
de = "Abschneiden verhindert den Überlauf, aber bei deiner Grenze ist sigmoid noch merklich von 0 und 1 entfernt. Ab welchem z läuft exp wirklich über?"
en = "Clipping prevents the overflow, but at your limit sigmoid is still visibly away from 0 and 1. At which z does exp really overflow?"
"""
import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-np.clip(z, -20, 20)))
