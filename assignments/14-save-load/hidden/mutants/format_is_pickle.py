"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_refuses_pickles_unopened"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Gespeichert wird mit pickle"
en = "The format is pickle"
[hint]
de = "Eine fremde pickle-Datei kann beim Laden beliebigen Code ausführen. savez kommt ohne pickle aus."
en = "A pickle from somebody else can run any code when it is loaded. savez does without pickle."
"""
import pickle

import numpy as np


class NeuralNetwork(NeuralNetwork):
    def save_to_file(self, filename):
        with open(filename, "wb") as file:
            pickle.dump(self.weights[1:], file)

    def load_from_file(self, filename):
        with open(filename, "rb") as file:
            weights = pickle.load(file)
        if not isinstance(weights, list) or any(np.ndim(W) != 2 for W in weights):
            raise ValueError("no matrices")
        if any(len(below) + 1 != above.shape[1] for below, above in pairwise(weights)):
            raise ValueError("the matrices do not fit")
        self._lay_out([weights[0].shape[1] - 1, *(len(W) for W in weights)])
        self.weights = [None, *weights]
