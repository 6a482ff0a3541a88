"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_brings_structure_and_weights_back", "test_load_replaces_another_network"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Nur die Gewichte werden geladen, die Struktur nicht"
en = "Only the weights are loaded, not the structure"
[hint]
de = "Was steht nach dem Laden in structure, und welche Form von X verlangt predict?"
en = "What is in structure after loading, and which shape of X does predict ask for?"
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
        self.weights = [None, *weights]
