"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_that_fails_changes_nothing"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Das Netz wird vor dem Lesen geleert"
en = "The network is emptied before the file is read"
[hint]
de = "Fehlt die Datei, ist das alte Netz schon fort. Was gehört an den Schluss?"
en = "If there is no file, the old network is gone already. What belongs at the end?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        self._lay_out([])
        self.weights = [None]
        super().load_from_file(filename)
