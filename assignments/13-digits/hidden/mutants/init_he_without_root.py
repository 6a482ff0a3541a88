"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_init_draws_the_weights_of_he"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Die Standardabweichung ist 2/n statt sqrt(2/n)"
en = "The standard deviation is 2/n instead of sqrt(2/n)"
[hint]
de = "2/n ist die Varianz. Was ist dann die Standardabweichung?"
en = "2/n is the variance. What is the standard deviation then?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        sizes = zip(self.structure, self.structure[1:])
        self.weights[1:] = [np.random.randn(n, k + 1) * 2.0 / k for k, n in sizes]
