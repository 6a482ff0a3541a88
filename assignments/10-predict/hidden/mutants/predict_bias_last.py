"""
exercise = "NeuralNetwork.predict"
caught_by = [
    "test_predict_multiplies_by_the_weights",
    "test_predict_adds_the_bias_weights",
    "test_predict_keeps_the_activations",
    "test_predict_of_the_lecture",
]
lecture = "L1, Neuronen und Gewichte"
[title]
de = "Das Bias-Neuron steht am Ende statt an Index 0"
en = "The bias neuron stands at the end instead of at index 0"
[hint]
de = "Spalte 0 der Gewichte gehört zum Bias. An welcher Stelle der Aktivierungen muss die 1 stehen?"
en = "Column 0 of the weights belongs to the bias. At which place of the activations must the 1 stand?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def predict(self, X):
        if np.shape(X) != (self.structure[0], 1):
            raise ValueError("X has the wrong shape")
        last = len(self.structure) - 1
        self.activations[0] = np.vstack([X, [[1.0]]])
        for layer in range(1, last + 1):
            z = self.weights[layer] @ self.activations[layer - 1]
            self.weighted_sums[layer] = z
            if layer == last:
                self.activations[layer] = self.output_activation_func(z)
            else:
                self.activations[layer] = np.vstack([self.hidden_activation_func(z), [[1.0]]])
        return self.activations[last]
