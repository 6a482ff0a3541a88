"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_gives_what_was_saved_last"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Was einmal geladen ist, wird nie wieder gelesen"
en = "What has been loaded once is never read again"
[hint]
de = "Die Datei kann inzwischen eine andere sein. Lies sie bei jedem Aufruf."
en = "The file may be another one by now. Read it at every call."
"""
import numpy as np


SEEN = {}


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        if filename not in SEEN:
            super().load_from_file(filename)
            SEEN[filename] = [W.copy() for W in self.weights[1:]]
        weights = [W.copy() for W in SEEN[filename]]
        self._lay_out([weights[0].shape[1] - 1, *(len(W) for W in weights)])
        self.weights = [None, *weights]
