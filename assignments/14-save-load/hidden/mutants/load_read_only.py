"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_gives_a_network_that_learns_on"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Die geladenen Matrizen sind nur lesbar"
en = "The loaded matrices can only be read"
[hint]
de = "Mit dem geladenen Netz soll man weiterlernen können. Rechne train in neuen Arrays, oder lade Kopien."
en = "It should be possible to learn on with the loaded network. Let train make new arrays, or load copies."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        super().load_from_file(filename)
        for W in self.weights[1:]:
            W.flags.writeable = False

    def train(self, training_data):
        before = self.weights[1:]
        super().train(training_data)
        for layer, W in enumerate(before, start=1):
            W += self.weights[layer] - W
            self.weights[layer] = W
