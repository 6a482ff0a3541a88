"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_refuses_a_missing_file"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Fehlt die Datei, geschieht nichts"
en = "When there is no file, nothing happens"
[hint]
de = "Wer ein Netz lädt und keines bekommt, muss das erfahren. Lass die Ausnahme von np.load durch."
en = "Whoever loads a network and gets none must be told. Let the exception of np.load pass."
"""
import os

import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        if os.path.exists(filename):
            super().load_from_file(filename)
