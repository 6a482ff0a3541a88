"""
exercise = "NeuralNetwork.save_to_file"
caught_by = ["test_load_brings_structure_and_weights_back", "test_load_of_the_lecture"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Der Platzhalter None wird mitgespeichert"
en = "The dummy None is saved as well"
[hint]
de = "weights[0] ist kein Array. Was legt savez dafür in die Datei, und warum weigert sich np.load?"
en = "weights[0] is no array. What does savez put into the file for it, and why does np.load refuse?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def save_to_file(self, filename):
        np.savez(filename, *self.weights)
