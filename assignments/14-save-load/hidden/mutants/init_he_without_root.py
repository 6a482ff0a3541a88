"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_init_draws_with_the_deviation_of_he"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Die Gewichte haben die Standardabweichung 2/n statt sqrt(2/n)"
en = "The weights have the standard deviation 2/n instead of sqrt(2/n)"
[hint]
de = "Der zweite Parameter der Normalverteilung ist hier die Standardabweichung, und dort steht eine Wurzel."
en = "The second parameter of the normal distribution is the standard deviation here, and it has a root."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        sizes = zip(self.structure, self.structure[1:])
        self.weights[1:] = [np.random.randn(n, k + 1) * 2.0 / (k + 1) for k, n in sizes]
