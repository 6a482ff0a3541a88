"""
exercise = "NeuralNetwork.train"
caught_by = ["test_train_makes_one_step_like_eleven"]
lecture = "L1, Anpassung der Gewichte, Gleichung 8"
[title]
de = "Die Schritte der Beispiele werden summiert statt gemittelt"
en = "The examples' steps are summed, not averaged"
[hint]
de = "Ein Schritt über zehn gleiche Beispiele soll so lang sein wie über eines."
en = "A step over ten equal examples should be as long as one over a single one."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def train(self, training_data):
        self.eta *= len(training_data)
        super().train(training_data)
        self.eta /= len(training_data)
