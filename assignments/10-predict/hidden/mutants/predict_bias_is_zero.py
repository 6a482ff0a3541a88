"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_adds_the_bias_weights", "test_predict_keeps_the_activations"]
lecture = "L1, Neuronen und Gewichte"
[title]
de = "Das Bias-Neuron hat die Aktivierung 0"
en = "The bias neuron has the activation 0"
[hint]
de = "Mit 0 fällt die ganze Spalte 0 der Gewichte weg. Welche Aktivierung hat ein Bias-Neuron?"
en = "With 0 the whole column 0 of the weights drops out. Which activation has a bias neuron?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def predict(self, X):
        if np.shape(X) != (self.structure[0], 1):
            raise ValueError("X has the wrong shape")
        last = len(self.structure) - 1
        self.activations[0] = np.vstack([[[0.0]], X])
        for layer in range(1, last + 1):
            z = self.weights[layer] @ self.activations[layer - 1]
            self.weighted_sums[layer] = z
            if layer == last:
                self.activations[layer] = self.output_activation_func(z)
            else:
                self.activations[layer] = np.vstack([[[0.0]], self.hidden_activation_func(z)])
        return self.activations[last]
