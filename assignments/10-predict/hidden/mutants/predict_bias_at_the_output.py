"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_multiplies_by_the_weights", "test_predict_of_the_lecture"]
lecture = "L1, Neuronen und Gewichte"
[title]
de = "Auch der Output-Layer hat ein Bias-Neuron"
en = "The output layer has a bias neuron too"
[hint]
de = "Das Ergebnis hat die Form (n_L, 1). Wohin würde ein Bias-Neuron im letzten Layer führen?"
en = "The result has shape (n_L, 1). Where would a bias neuron in the last layer lead?"
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
            if layer == last:
                self.activations[layer] = np.vstack([[[1.0]], self.output_activation_func(z)])
            else:
                self.activations[layer] = np.vstack([[[1.0]], self.hidden_activation_func(z)])
        return self.activations[last]
