"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_keeps_the_activations"]
lecture = "L1, Neuronenlayer initialisieren"
[title]
de = "In activations fehlen die Bias-Neuronen"
en = "The bias neurons are missing from activations"
[hint]
de = "Jede Spalte außer der letzten beginnt mit der 1 des Bias-Neurons."
en = "Every column but the last begins with the 1 of the bias neuron."
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
                self.activations[layer] = np.vstack([[[1.0]], self.hidden_activation_func(z)])
        result = self.activations[last]
        self.activations[:last] = [a[1:] for a in self.activations[:last]]
        return result
