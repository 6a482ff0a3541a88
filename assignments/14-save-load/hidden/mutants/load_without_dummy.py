"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_brings_structure_and_weights_back", "test_load_of_the_lecture"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Nach dem Laden fehlt der Platzhalter an Index 0"
en = "After loading the dummy at index 0 is missing"
[hint]
de = "Welcher Layer gehört zu weights[1], vor dem Speichern und nach dem Laden?"
en = "Which layer does weights[1] belong to, before saving and after loading?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        with np.load(filename, allow_pickle=False) as file:
            weights = [file[name] for name in file]
        if not weights or any(W.ndim != 2 for W in weights):
            raise ValueError("no matrices")
        if any(len(below) + 1 != above.shape[1] for below, above in pairwise(weights)):
            raise ValueError("the matrices do not fit")
        self._lay_out([weights[0].shape[1] - 1, *(len(W) for W in weights)])
        self.weights = weights
