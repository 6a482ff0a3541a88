"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_init_lays_out_the_layers"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Die Gewichtsmatrizen haben keine Spalte für das Bias-Neuron"
en = "The weight matrices have no column for the bias neuron"
[hint]
de = "In jeden Layer führt auch das Bias-Neuron davor. Wie viele Spalten hat die Matrix damit?"
en = "The bias neuron before it leads into every layer as well. How many columns does the matrix have then?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        sizes = zip(self.structure, self.structure[1:])
        self.weights[1:] = [np.random.randn(n, k) * np.sqrt(2.0 / k) for k, n in sizes]
