"""
exercise = "NeuralNetwork.save_to_file"
caught_by = ["test_load_gives_what_was_saved_last"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Eine Datei, die es schon gibt, wird nicht ersetzt"
en = "A file that is there already is not replaced"
[hint]
de = "Speichere zweimal unter demselben Namen. Welcher Zustand steht danach in der Datei?"
en = "Save twice under the same name. Which state is in the file afterwards?"
"""
import os

import numpy as np


class NeuralNetwork(NeuralNetwork):
    def save_to_file(self, filename):
        if not os.path.exists(filename):
            np.savez(filename, *self.weights[1:])
