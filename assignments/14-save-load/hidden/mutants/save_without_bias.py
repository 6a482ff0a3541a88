"""
exercise = "NeuralNetwork.save_to_file"
caught_by = [
    "test_save_writes_every_weight_to_the_last_bit",
    "test_load_brings_structure_and_weights_back",
]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Die Bias-Spalte fehlt in der Datei"
en = "The bias column is missing from the file"
[hint]
de = "Die Spalte 0 gehört zu den Gewichten. Woher soll load_from_file sie sonst nehmen?"
en = "Column 0 belongs to the weights. Where else should load_from_file take it from?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def save_to_file(self, filename):
        np.savez(filename, *[W[:, 1:] for W in self.weights[1:]])

    def load_from_file(self, filename):
        with np.load(filename, allow_pickle=False) as file:
            weights = [file[name] for name in file]
        if not weights or any(W.ndim != 2 for W in weights):
            raise ValueError("no matrices")
        if any(below.shape[0] != above.shape[1] for below, above in pairwise(weights)):
            raise ValueError("the matrices do not fit")
        self._lay_out([weights[0].shape[1], *(len(W) for W in weights)])
        self.weights = [None, *(np.hstack([np.zeros((len(W), 1)), W]) for W in weights)]
