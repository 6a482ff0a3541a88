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
    def predict(self, X):
        self._swap()
        try:
            return super().predict(X)
        finally:
            self._swap()

    def _swap(self):
        output, hidden = self.output_activation_func, self.hidden_activation_func
        self.output_activation_func, self.hidden_activation_func = hidden, output
