"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_init_leaves_the_list_alone"]
lecture = "L1, Neuronenlayer initialisieren"
[title]
de = "Der Konstruktor zählt die Bias-Neuronen in der übergebenen Liste dazu"
en = "The constructor adds the bias neurons to the list handed in"
[hint]
de = "Die Liste gehört dem Aufrufer. Lege eine eigene an, wenn du andere Zahlen brauchst."
en = "The list belongs to the caller. Make one of your own if you need other numbers."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        sizes = zip(self.structure, self.structure[1:])
        given, self.structure = self.structure, list(self.structure)
        given[:] = [n + 1 for n in given[:-1]] + given[-1:]
