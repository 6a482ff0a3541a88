"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_init_lays_out_the_layers"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Jede Matrix steht zweimal in weights, wie im Code von L1"
en = "Every matrix is in weights twice, as in L1's code"
[hint]
de = "Zähle die Einträge: Es soll genau einer je Layer sein. Lies den Kasten der Aufgabenstellung."
en = "Count the entries: there should be exactly one per layer. Read the box in the statement."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        sizes = zip(self.structure, self.structure[1:])
        self.weights = [W for W in self.weights for _ in range(2)]
