"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_refuses_wrong_shapes"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "predict nimmt mehrere Spalten an"
en = "predict accepts several columns"
[hint]
de = "Verlangt ist eine einzige Spalte. Prüfst du auch shape[1]?"
en = "A single column is asked for. Do you check shape[1] too?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def predict(self, X):
        if np.ndim(X) != 2 or len(X) != self.structure[0]:
            raise ValueError("X has the wrong shape")
        last = len(self.structure) - 1
        self.activations[0] = np.vstack([np.ones((1, X.shape[1])), X])
        for layer in range(1, last + 1):
            z = self.weights[layer] @ self.activations[layer - 1]
            self.weighted_sums[layer] = z
            if layer == last:
                self.activations[layer] = self.output_activation_func(z)
            else:
                self.activations[layer] = np.vstack([np.ones((1, z.shape[1])), self.hidden_activation_func(z)])
        return self.activations[last]
