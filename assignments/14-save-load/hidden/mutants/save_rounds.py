"""
exercise = "NeuralNetwork.save_to_file"
caught_by = [
    "test_save_writes_every_weight_to_the_last_bit",
    "test_load_brings_structure_and_weights_back",
]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Die Gewichte werden beim Speichern gerundet"
en = "The weights are rounded when they are saved"
[hint]
de = "Vorhersagen sollen Bit für Bit gleich sein. Wie viele Stellen braucht ein float64?"
en = "Predictions are to be equal bit for bit. How many digits does a float64 need?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def save_to_file(self, filename):
        np.savez(filename, *[np.round(W, 12) for W in self.weights[1:]])
