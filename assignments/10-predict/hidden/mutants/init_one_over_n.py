"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_init_draws_with_the_deviation_of_he"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Die Gewichte haben die Standardabweichung sqrt(1/n)"
en = "The weights have the standard deviation sqrt(1/n)"
[hint]
de = "Das ist eine andere Initialisierung. Bei He et al. steht eine 2 über dem n."
en = "That is another initialisation. With He et al. there is a 2 above the n."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        sizes = zip(self.structure, self.structure[1:])
        self.weights[1:] = [np.random.randn(n, k + 1) * np.sqrt(1.0 / k) for k, n in sizes]
