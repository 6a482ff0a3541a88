"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_leaves_its_argument_alone"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "predict verändert die Gewichte"
en = "predict changes the weights"
[hint]
de = "Vorhersagen lernt nichts: Die Gewichte bleiben, wie sie sind."
en = "Predicting learns nothing: the weights stay as they are."
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
            self.weighted_sums[layer] = z
            self.weights[layer] = 0.99 * self.weights[layer]
            if layer == last:
                self.activations[layer] = self.output_activation_func(z)
            else:
                self.activations[layer] = np.vstack([[[1.0]], self.hidden_activation_func(z)])
        return self.activations[last]
