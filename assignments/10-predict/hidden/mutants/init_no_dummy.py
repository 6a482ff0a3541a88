"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_init_lays_out_the_layers"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "In weights fehlt der Platzhalter an Index 0"
en = "The dummy at index 0 of weights is missing"
[hint]
de = "Die Matrix vom Input-Layer zum ersten Hidden Layer soll den Index 1 haben. Was steht davor?"
en = "The matrix from the input layer to the first hidden layer should have index 1. What stands before it?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        sizes = zip(self.structure, self.structure[1:])
        self.weights = [np.random.randn(n, k + 1) * np.sqrt(2.0 / k) for k, n in sizes]
