"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_init_draws_with_the_deviation_of_he"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Die Gewichte sind nicht skaliert"
en = "The weights are not scaled"
[hint]
de = "randn hat die Standardabweichung 1. Womit wird malgenommen, damit es sqrt(2/n) wird?"
en = "randn has the standard deviation 1. By what is it multiplied to become sqrt(2/n)?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        sizes = zip(self.structure, self.structure[1:])
        self.weights[1:] = [np.random.randn(n, k + 1) for k, n in sizes]
