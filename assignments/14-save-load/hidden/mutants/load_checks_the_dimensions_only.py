"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_refuses_arrays_that_do_not_fit", "test_load_that_fails_changes_nothing"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Geprüft wird nur, ob es Matrizen sind"
en = "All that is checked is whether they are matrices"
[hint]
de = "Zwei Matrizen können jede für sich in Ordnung sein und doch nicht zueinander passen."
en = "Each of two matrices may be all right by itself, and yet they need not fit each other."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        with np.load(filename, allow_pickle=False) as file:
            weights = [file[name] for name in file]
        if not weights or any(W.ndim != 2 for W in weights):
            raise ValueError("no matrices")
        self._lay_out([weights[0].shape[1] - 1, *(len(W) for W in weights)])
        self.weights = [None, *weights]
