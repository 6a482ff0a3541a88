"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_goes_through_all_layers", "test_predict_keeps_the_activations"]
lecture = "L1, Neuronen und Gewichte"
[title]
de = "Nur der Input-Layer hat ein Bias-Neuron"
en = "Only the input layer has a bias neuron"
[hint]
de = "Jeder Layer außer dem letzten hat eines."
en = "Every layer but the last has one."
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
                self.activations[layer] = self.output_activation_func(z)
            else:
                self.activations[layer] = np.vstack([[[0.0]], self.hidden_activation_func(z)])
        return self.activations[last]
