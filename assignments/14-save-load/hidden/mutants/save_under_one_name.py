"""
exercise = "NeuralNetwork.save_to_file"
caught_by = ["test_save_writes_the_file_of_that_name", "test_load_needs_nothing_but_the_file"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Der übergebene Dateiname wird nicht beachtet"
en = "The file name that is given is ignored"
[hint]
de = "Wozu hat die Methode einen Parameter filename?"
en = "What does the method have the parameter filename for?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def save_to_file(self, filename):
        super().save_to_file("weights.npz")

    def load_from_file(self, filename):
        super().load_from_file("weights.npz")
