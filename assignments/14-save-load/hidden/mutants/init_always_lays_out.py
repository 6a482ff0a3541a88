"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_init_works_without_a_structure"]
lecture = "L1, Speichern und Laden trainierter Gewichte"
[title]
de = "Auch ohne Struktur werden Layer angelegt"
en = "Layers are laid out even without a structure"
[hint]
de = "len(None) gibt es nicht. Unter welcher Bedingung werden Layer und Gewichte angelegt?"
en = "There is no len(None). Under which condition are layers and weights laid out?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, structure=None, **parameters):
        super().__init__(structure, **parameters)
        self._lay_out(structure)
