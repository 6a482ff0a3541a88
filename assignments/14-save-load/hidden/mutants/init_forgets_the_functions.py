"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_load_gives_the_same_predictions"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Ohne Struktur gehen die Aktivierungsfunktionen verloren"
en = "Without a structure the activation functions are lost"
[hint]
de = "Was hängt von der Struktur ab, und was gilt auch für ein leeres Netz?"
en = "What depends on the structure, and what holds for an empty network as well?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, structure=None, **parameters):
        if structure is None:
            super().__init__()
        else:
            super().__init__(structure, **parameters)
