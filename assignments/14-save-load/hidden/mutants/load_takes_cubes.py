"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_refuses_arrays_that_do_not_fit"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Ein Array mit drei Achsen geht als Matrix durch"
en = "An array with three axes passes for a matrix"
[hint]
de = "shape[0] und shape[1] gibt es auch bei drei Achsen. Wie viele Achsen hat eine Matrix?"
en = "shape[0] and shape[1] are there with three axes as well. How many axes does a matrix have?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        with np.load(filename, allow_pickle=False) as file:
            weights = [file[name] for name in file]
        if not weights:
            raise ValueError("no matrices")
        if any(len(below) + 1 != above.shape[1] for below, above in pairwise(weights)):
            raise ValueError("the matrices do not fit")
        self._lay_out([weights[0].shape[1] - 1, *(len(W) for W in weights)])
        self.weights = [None, *weights]
