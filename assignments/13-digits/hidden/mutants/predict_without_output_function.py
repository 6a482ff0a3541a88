"""
exercise = "NeuralNetwork.predict"
caught_by = [
    "test_predict_agrees_on_random_networks",
    "test_predict_gives_probabilities",
    "test_predict_uses_sigmoid_and_relu_by_default",
]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "Am Ausgang fehlt die Aktivierungsfunktion"
en = "The activation function is missing at the output"
[hint]
de = "predict soll die Aktivierungen des Output-Layers zurückgeben, nicht seine gewichteten Summen."
en = "predict should return the activations of the output layer, not its weighted sums."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def predict(self, X):
        if np.shape(X) != (self.structure[0], 1):
            raise ValueError("X must be a column of shape (n_0, 1)")
        last = len(self.structure) - 1
        self.activations[0] = np.vstack([[[1.0]], X])
        for layer in range(1, last + 1):
            z = self.weights[layer] @ self.activations[layer - 1]
            self.weighted_sums[layer] = z
            if layer == last:
                self.activations[layer] = z
            else:
                self.activations[layer] = np.vstack([[[1.0]], self.hidden_activation_func(z)])
        return self.activations[last]
