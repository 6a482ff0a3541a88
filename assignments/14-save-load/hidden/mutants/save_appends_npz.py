"""
exercise = "NeuralNetwork.save_to_file"
caught_by = ["test_save_writes_the_file_of_that_name"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "An den Namen wird noch einmal .npz angehängt"
en = "Another .npz is appended to the name"
[hint]
de = "Wie heißt die Datei nach save_to_file('net.npz')? Der Name endet schon auf .npz."
en = "What is the file called after save_to_file('net.npz')? The name ends in .npz already."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def save_to_file(self, filename):
        np.savez(filename + ".npz", *self.weights[1:])

    def load_from_file(self, filename):
        super().load_from_file(filename + ".npz")
