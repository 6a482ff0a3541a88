"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_gives_the_same_predictions", "test_load_lays_out_the_layers_anew"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Die Layer werden nach dem Laden nicht neu angelegt"
en = "The layers are not laid out anew after loading"
[hint]
de = "activations und weighted_sums gehören noch zum alten Netz. Wie viele Einträge brauchen sie jetzt?"
en = "activations and weighted_sums still belong to the old network. How many entries do they need now?"
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
        self.structure = [weights[0].shape[1] - 1, *(len(W) for W in weights)]
        self.weights = [None, *weights]
