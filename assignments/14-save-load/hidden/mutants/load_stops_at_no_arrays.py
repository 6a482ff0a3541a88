"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_refuses_what_holds_no_arrays"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Eine Datei ohne Arrays gilt als geladen"
en = "A file without arrays counts as loaded"
[hint]
de = "Ein leeres Archiv ist kein Netz. Wie viele Matrizen braucht es mindestens?"
en = "An empty archive is no network. How many matrices does it need at least?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        with np.load(filename, allow_pickle=False) as file:
            weights = [file[name] for name in file]
        if not weights:
            return
        if any(W.ndim != 2 for W in weights):
            raise ValueError("no matrices")
        if any(len(below) + 1 != above.shape[1] for below, above in pairwise(weights)):
            raise ValueError("the matrices do not fit")
        self._lay_out([weights[0].shape[1] - 1, *(len(W) for W in weights)])
        self.weights = [None, *weights]
