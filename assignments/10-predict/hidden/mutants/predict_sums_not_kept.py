"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_keeps_the_weighted_sums"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "predict legt die gewichteten Summen nicht ab"
en = "predict does not keep the weighted sums"
[hint]
de = "Backpropagation braucht sie später. Wohin gehören sie?"
en = "Backpropagation will need them. Where do they belong?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def predict(self, X):
        if np.shape(X) != (self.structure[0], 1):
            raise ValueError("X has the wrong shape")
        last = len(self.structure) - 1
        self.activations[0] = np.vstack([[[1.0]], X])
        for layer in range(1, last + 1):
            z = self.weights[layer] @ self.activations[layer - 1]
            if layer == last:
                self.activations[layer] = self.output_activation_func(z)
            else:
                self.activations[layer] = np.vstack([[[1.0]], self.hidden_activation_func(z)])
        return self.activations[last]
