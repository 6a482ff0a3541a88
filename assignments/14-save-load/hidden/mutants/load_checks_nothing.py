"""
exercise = "NeuralNetwork.load_from_file"
caught_by = ["test_load_refuses_arrays_that_do_not_fit"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Ob die Matrizen zueinander passen, wird nicht geprüft"
en = "Whether the matrices fit each other is not checked"
[hint]
de = "Wie viele Spalten muss eine Matrix haben, wenn die davor n Zeilen hat?"
en = "How many columns must a matrix have when the one before has n rows?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def load_from_file(self, filename):
        with np.load(filename, allow_pickle=False) as file:
            weights = [file[name] for name in file]
        self._lay_out([W.shape[1] - 1 for W in weights] + [weights[-1].shape[0]])
        self.weights = [None, *weights]
