"""
exercise = "softmax"
caught_by = [
    "test_softmax_of_a_column",
    "test_softmax_of_the_worked_example",
    "test_train_on_the_cross_entropy",
]
lecture = "L1, Softmax für Klassifikationsnetzwerke"
[title]
de = "softmax wendet sigmoid auf jedes Neuron einzeln an"
en = "softmax applies sigmoid to every neuron by itself"
[hint]
de = "Ergeben deine Ausgaben zusammen 1?"
en = "Do your outputs sum to 1?"
"""
import numpy as np


def softmax(z):
    return sigmoid(z)
