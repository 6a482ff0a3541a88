"""
exercise = "NeuralNetwork.train"
caught_by = ["test_train_leaves_the_data_alone"]
lecture = "L1, Backpropagation-Algorithmus"
[title]
de = "train mischt die Liste des Aufrufers"
en = "train shuffles the caller's list"
[hint]
de = "random.shuffle ordnet die Liste selbst um. Nimm eine Kopie: random.sample(training_data, len(training_data))."
en = "random.shuffle reorders the list itself. Take a copy: random.sample(training_data, len(training_data))."
"""
import random


class NeuralNetwork(NeuralNetwork):
    def train(self, training_data):
        random.shuffle(training_data)
        return super().train(training_data)
