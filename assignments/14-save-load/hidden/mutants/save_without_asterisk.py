"""
exercise = "NeuralNetwork.save_to_file"
caught_by = [
    "test_save_writes_the_file_of_that_name",
    "test_load_brings_structure_and_weights_back",
]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Vor der Liste fehlt der Stern"
en = "The asterisk in front of the list is missing"
[hint]
de = "savez will jedes Array einzeln. Was macht numpy aus einer Liste von Matrizen verschiedener Form?"
en = "savez wants each array by itself. What does numpy make of a list of matrices of different shapes?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def save_to_file(self, filename):
        np.savez(filename, self.weights[1:])
