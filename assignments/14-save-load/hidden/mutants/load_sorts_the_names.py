"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_keeps_many_layers_in_order"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Die Namen in der Datei werden wie Wörter sortiert"
en = "The names in the file are sorted like words"
[hint]
de = "Kommt arr_10 alphabetisch vor oder nach arr_2?"
en = "Does arr_10 come before or after arr_2 in the alphabet?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        with np.load(filename, allow_pickle=False) as file:
            weights = [file[name] for name in sorted(file)]
        if not weights or any(W.ndim != 2 for W in weights):
            raise ValueError("no matrices")
        if any(len(below) + 1 != above.shape[1] for below, above in pairwise(weights)):
            raise ValueError("the matrices do not fit")
        self._lay_out([weights[0].shape[1] - 1, *(len(W) for W in weights)])
        self.weights = [None, *weights]
