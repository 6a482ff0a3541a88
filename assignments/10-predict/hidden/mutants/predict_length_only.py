"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_refuses_plain_vectors"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "predict prüft nur die Länge von X"
en = "predict checks only the length of X"
[hint]
de = "Ein X der Form (1,) hat die richtige Länge und ist doch keine Spalte. Prüfe die ganze Form."
en = "An X of shape (1,) has the right length and is no column all the same. Check the whole shape."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def predict(self, X):
        if len(X) != self.structure[0]:
            raise ValueError("X has the wrong shape")
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
