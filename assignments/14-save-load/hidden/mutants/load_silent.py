"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_that_fails_says_why"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Die Ausnahme hat keine Meldung"
en = "The exception has no message"
[hint]
de = "Ein assert ohne Text sagt nicht, was fehlt. Nenne in der Meldung die Datei und den Grund."
en = "An assert without a text does not say what is wrong. Name the file and the reason in the message."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        with np.load(filename, allow_pickle=False) as file:
            weights = [file[name] for name in file]
        assert weights
        assert all(W.ndim == 2 for W in weights)
        assert all(len(below) + 1 == above.shape[1] for below, above in pairwise(weights))
        self._lay_out([weights[0].shape[1] - 1, *(len(W) for W in weights)])
        self.weights = [None, *weights]
