"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_refuses_other_shapes"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "predict biegt X in die passende Form, statt es abzulehnen"
en = "predict bends X into a fitting shape instead of refusing it"
[hint]
de = "Eine Zeile statt einer Spalte ist meist ein Versehen des Aufrufers. Melde es mit einem ValueError."
en = "A row instead of a column is usually the caller's mistake. Report it with a ValueError."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def predict(self, X):
        X = np.resize(X, (self.structure[0], 1))
        last = len(self.structure) - 1
        self.activations[0] = np.vstack([[[1.0]], X])
        for layer in range(1, last + 1):
            z = self.weights[layer] @ self.activations[layer - 1]
            self.weighted_sums[layer] = z
            if layer == last:
                self.activations[layer] = self.output_activation_func(z)
            else:
                self.activations[layer] = np.vstack([[[1.0]], self.hidden_activation_func(z)])
        return self.activations[last]
