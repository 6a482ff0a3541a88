"""
exercise = "NeuralNetwork.save_to_file"
caught_by = [
    "test_save_writes_every_weight_to_the_last_bit",
    "test_load_brings_structure_and_weights_back",
]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Nur die erste Gewichtsmatrix wird gespeichert"
en = "Only the first weight matrix is saved"
[hint]
de = "Wie viele Matrizen hat ein Netz mit drei Layern?"
en = "How many matrices does a network of three layers have?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def save_to_file(self, filename):
        np.savez(filename, self.weights[1])
