"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_init_draws_around_zero"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Alle Gewichte sind positiv"
en = "All weights are positive"
[hint]
de = "Ein Neuron soll auch hemmen können. Woher kommen die negativen Gewichte?"
en = "A neuron should be able to inhibit as well. Where do the negative weights come from?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        sizes = zip(self.structure, self.structure[1:])
        self.weights[1:] = [np.abs(np.random.randn(n, k + 1)) * np.sqrt(2.0 / k) for k, n in sizes]
