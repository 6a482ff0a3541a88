"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_init_draws_around_zero"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Die Gewichte sind alle positiv"
en = "All weights are positive"
[hint]
de = "rand zieht zwischen 0 und 1, randn um 0 herum. Welches ist gemeint?"
en = "rand draws between 0 and 1, randn around 0. Which one is meant?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        sizes = zip(self.structure, self.structure[1:])
        self.weights[1:] = [np.random.rand(n, k + 1) for k, n in sizes]
