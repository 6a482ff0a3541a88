"""
exercise = "NeuralNetwork.save_to_file"
caught_by = ["test_load_needs_nothing_but_the_file"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Die Struktur steht in einer zweiten Datei"
en = "The structure is in a second file"
[hint]
de = "Wer die eine Datei auf einen anderen Rechner kopiert, soll das ganze Netz haben."
en = "Whoever copies the one file to another computer should have the whole network."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def save_to_file(self, filename):
        super().save_to_file(filename)
        np.savez(filename + ".structure.npz", np.array(self.structure))

    def load_from_file(self, filename):
        np.load(filename + ".structure.npz")
        super().load_from_file(filename)
