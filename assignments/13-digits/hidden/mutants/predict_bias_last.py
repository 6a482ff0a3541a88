"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_agrees_on_random_networks", "test_predict_gives_probabilities"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
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
            raise ValueError("X must be a column of shape (n_0, 1)")
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
