"""
exercise = "NeuralNetwork.save_to_file"
caught_by = ["test_save_writes_the_file_of_that_name"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Der Name wird am ersten Punkt abgeschnitten"
en = "The name is cut at its first dot"
[hint]
de = "Was macht deine Methode aus dem Namen 'netz.v2.npz'? Nimm den Namen, wie er ist."
en = "What does your method make of the name 'net.v2.npz'? Take the name as it is."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def save_to_file(self, filename):
        np.savez(filename.split(".")[0], *self.weights[1:])
