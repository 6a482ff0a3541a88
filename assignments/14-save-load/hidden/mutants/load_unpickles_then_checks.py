"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_refuses_pickles_unopened"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "pickle wird geöffnet und erst danach abgelehnt"
en = "A pickle is opened first and refused afterwards"
[hint]
de = "Beim Öffnen ist der Code schon gelaufen; danach zu prüfen, hilft nicht mehr."
en = "The code has run when the pickle is opened; checking afterwards is too late."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        with np.load(filename, allow_pickle=True) as file:
            weights = [file[name] for name in file]
        if not weights or any(W.dtype == object or W.ndim != 2 for W in weights):
            raise ValueError("no matrices")
        if any(len(below) + 1 != above.shape[1] for below, above in pairwise(weights)):
            raise ValueError("the matrices do not fit")
        self._lay_out([weights[0].shape[1] - 1, *(len(W) for W in weights)])
        self.weights = [None, *weights]
