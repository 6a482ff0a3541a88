"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_that_fails_changes_nothing"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Das Netz wird geändert, während noch geprüft wird"
en = "The network is changed while the check is still going on"
[hint]
de = "Passt erst die letzte Matrix nicht, sind die ersten schon ersetzt. Prüfe alle, dann ändere."
en = "If only the last matrix does not fit, the first ones are replaced already. Check them all, then change."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        with np.load(filename, allow_pickle=False) as file:
            weights = [file[name] for name in file]
        if not weights or any(W.ndim != 2 for W in weights):
            raise ValueError("no matrices")
        self._lay_out([weights[0].shape[1] - 1])
        self.weights = [None]
        for W in weights:
            if W.shape[1] != self.structure[-1] + 1:
                raise ValueError("the matrices do not fit")
            self._lay_out(self.structure + [len(W)])
            self.weights.append(W)
