"""
exercise = "NeuralNetwork.__init__"
caught_by = ["test_init_draws_around_zero", "test_init_draws_with_the_deviation_of_he"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Alle Gewichte beginnen bei 0"
en = "All weights begin at 0"
[hint]
de = "Sind alle Gewichte gleich, lernen alle Neuronen eines Layers dasselbe. Was bricht die Symmetrie?"
en = "If all weights are equal, all neurons of a layer learn the same. What breaks the symmetry?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        sizes = zip(self.structure, self.structure[1:])
        self.weights[1:] = [np.zeros((n, k + 1)) for k, n in sizes]
