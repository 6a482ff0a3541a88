"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_brings_structure_and_weights_back", "test_load_of_the_lecture"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "In der Struktur fehlt der Output-Layer"
en = "The output layer is missing from the structure"
[hint]
de = "Zwei Matrizen verbinden drei Layer. Woran siehst du die Größe des letzten?"
en = "Two matrices connect three layers. What tells you the size of the last one?"
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
        self._lay_out([W.shape[1] - 1 for W in weights])
        self.weights = [None, *weights]
