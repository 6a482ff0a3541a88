"""
exercise = "NeuralNetwork.save_to_file"
caught_by = ["test_save_writes_the_file_of_that_name", "test_load_needs_nothing_but_the_file"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Gespeichert wird im Programm statt in einer Datei"
en = "Weights are kept in the program, not in a file"
[hint]
de = "Nach dem Ende des Programms ist alles fort, was nur in einem Dictionary steht. Liegt eine Datei da?"
en = "Once the program has ended, whatever was in a dictionary only is gone. Is there a file?"
"""
import numpy as np


STORE = {}


class NeuralNetwork(NeuralNetwork):
    def save_to_file(self, filename):
        STORE[filename] = [W.copy() for W in self.weights[1:]]

    def load_from_file(self, filename):
        weights = [W.copy() for W in STORE[filename]]
        self._lay_out([weights[0].shape[1] - 1, *(len(W) for W in weights)])
        self.weights = [None, *weights]
