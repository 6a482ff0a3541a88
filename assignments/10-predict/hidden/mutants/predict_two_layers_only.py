"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_goes_through_all_layers"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "predict überspringt Layer in tiefen Netzen"
en = "predict skips layers in deep networks"
[hint]
de = "Wie oft läuft deine Schleife? range(1, 3) passt nur zu einem einzigen Hidden Layer."
en = "How often does your loop run? range(1, 3) fits one hidden layer only."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def predict(self, X):
        if np.shape(X) != (self.structure[0], 1):
            raise ValueError("X has the wrong shape")
        last = len(self.structure) - 1
        self.activations[0] = np.vstack([[[1.0]], X])
        for layer in range(1, min(last, 2) + 1):
            z = self.weights[layer] @ self.activations[layer - 1]
            self.weighted_sums[layer] = z
            if layer == last:
                self.activations[layer] = self.output_activation_func(z)
            else:
                self.activations[layer] = np.vstack([[[1.0]], self.hidden_activation_func(z)])
        return self.activations[last]
