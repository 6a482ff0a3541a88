"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_init_draws_the_weights_of_he"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Die Gewichte liegen gleichverteilt zwischen 0 und 1"
en = "The weights are uniform between 0 and 1"
[hint]
de = "rand und randn sind verschieden: Welche der beiden Verteilungen streut um 0?"
en = "rand and randn differ: which of the two distributions scatters around 0?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        sizes = zip(self.structure, self.structure[1:])
        self.weights[1:] = [np.random.rand(n, k + 1) * np.sqrt(2.0 / k) for k, n in sizes]
