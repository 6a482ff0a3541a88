"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_init_lays_out_the_layers"]
lecture = "L1, Neuronen und Gewichte"
[title]
de = "Auch ins Bias-Neuron führen Gewichte"
en = "Weights lead into the bias neuron as well"
[hint]
de = "Das Bias-Neuron ist fest 1: Nichts führt in es hinein. Wie viele Zeilen hat die Matrix also?"
en = "The bias neuron is fixed to 1: nothing leads into it. So how many rows has the matrix?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        sizes = zip(self.structure, self.structure[1:])
        self.weights[1:] = [np.random.randn(n + 1, k + 1) * np.sqrt(2.0 / k) for k, n in sizes]
