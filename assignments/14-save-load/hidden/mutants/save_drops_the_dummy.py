"""
exercise = "NeuralNetwork.save_to_file"
caught_by = ["test_save_leaves_the_network_alone"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Beim Speichern verschwindet der Platzhalter aus dem Netz"
en = "Saving takes the dummy out of the network"
[hint]
de = "pop ändert die Liste, die das Netz noch braucht. Ein Ausschnitt der Liste ändert nichts."
en = "pop changes the list that the network still needs. A slice of the list changes nothing."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def save_to_file(self, filename):
        self.weights.pop(0)
        np.savez(filename, *self.weights)
