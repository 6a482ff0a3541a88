"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_that_fails_changes_nothing", "test_load_refuses_arrays_that_do_not_fit"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "load_from_file setzt weights, bevor etwas geprüft ist"
en = "load_from_file sets weights before anything is checked"
[hint]
de = "Lies erst in eine lokale Variable, prüfe dann, und ändere das Netz ganz zum Schluss."
en = "Read into a local variable first, then check, and change the network at the very end."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        file = np.load(filename)
        self.weights = [None] + [file[name] for name in file]
        self.structure = []
        for W in self.weights[1:]:
            self.structure.append(W.shape[1] - 1)
        self.structure.append(self.weights[-1].shape[0])
        self._lay_out(self.structure)
