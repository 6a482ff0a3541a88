"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_refuses_pickles_unopened"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "np.load darf pickle öffnen"
en = "np.load may open pickles"
[hint]
de = "Wer eine pickle-Datei lädt, führt Code aus ihr aus. Was bewirkt allow_pickle=True?"
en = "Loading a pickle runs code from it. What does allow_pickle=True do?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        with np.load(filename, allow_pickle=True) as file:
            weights = [file[name] for name in file]
        if not weights or any(W.ndim != 2 for W in weights):
            raise ValueError("no matrices")
        if any(len(below) + 1 != above.shape[1] for below, above in pairwise(weights)):
            raise ValueError("the matrices do not fit")
        self._lay_out([weights[0].shape[1] - 1, *(len(W) for W in weights)])
        self.weights = [None, *weights]
