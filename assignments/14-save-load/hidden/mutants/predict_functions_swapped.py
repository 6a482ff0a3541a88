"""
exercise = "NeuralNetwork.predict"
caught_by = [
    "test_predict_agrees_on_random_networks",
    "test_predict_uses_sigmoid_and_relu_by_default",
]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "Hidden- und Output-Funktion sind vertauscht"
en = "The hidden and the output function are swapped"
[hint]
de = "Welcher Layer ist der letzte, und welche Funktion gehört zu ihm?"
en = "Which layer is the last, and which function belongs to it?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, structure=None, output_activation_func=relu, hidden_activation_func=sigmoid, **others):
        super().__init__(
            structure,
            output_activation_func=hidden_activation_func,
            hidden_activation_func=output_activation_func,
            **others,
        )
