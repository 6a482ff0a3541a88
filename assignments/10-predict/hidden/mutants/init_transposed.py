"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_init_lays_out_the_layers"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Die Gewichtsmatrizen sind transponiert"
en = "The weight matrices are transposed"
[hint]
de = "W wird von links mit der Spalte A multipliziert: eine Zeile je Neuron, das herauskommt."
en = "W multiplies the column A from the left: one row for each neuron that comes out."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        sizes = zip(self.structure, self.structure[1:])
        self.weights[1:] = [np.random.randn(k + 1, n) * np.sqrt(2.0 / k) for k, n in sizes]
