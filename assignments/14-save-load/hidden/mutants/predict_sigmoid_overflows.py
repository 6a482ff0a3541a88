"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_uses_sigmoid_and_relu_by_default"]
lecture = "L1, Aktivierungsfunktionen anlegen"
[title]
de = "sigmoid läuft für große negative Summen über"
en = "sigmoid overflows for large negative sums"
[hint]
de = "Unter etwa -709 ist exp(-z) unendlich. Übernimm deine sichere Fassung."
en = "Below about -709 exp(-z) is infinite. Take over your safe version."
"""
import numpy as np


def sigmoid(z, derivative=False):
    value = 1.0 / (1.0 + np.exp(-z))
    return value * (1.0 - value) if derivative else value


class NeuralNetwork(NeuralNetwork):
    def __init__(self, structure=None, hidden_activation_func=sigmoid, **others):
        super().__init__(structure, hidden_activation_func=hidden_activation_func, **others)
