"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_that_fails_changes_nothing"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Auch wenn das Laden scheitert, sind die Aktivierungen gelöscht"
en = "Even when loading fails, the activations are wiped"
[hint]
de = "Zum Netz gehören auch activations und weighted_sums. Lege sie erst an, wenn nichts mehr schiefgehen kann."
en = "activations and weighted_sums are part of the network, too. Lay them out once nothing can go wrong any more."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        self._lay_out(self.structure)
        super().load_from_file(filename)
