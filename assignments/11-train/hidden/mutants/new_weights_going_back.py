"""
exercise = "NeuralNetwork.train"
caught_by = ["test_train_reaches_the_hidden_layer", "test_train_reaches_the_first_layer_of_a_deep_network"]
lecture = "L1, Backpropagation-Algorithmus"
[title]
de = "Die Deltas wandern schon durch die geänderten Gewichte zurück"
en = "The deltas already travel back through the changed weights"
[hint]
de = "Der Gradient gehört zu den Gewichten vor dem Schritt. Wann darfst du sie ändern?"
en = "The gradient belongs to the weights before the step. When may you change them?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def train(self, training_data):
        last = len(self.structure) - 1
        for _ in range(self.n_iterations):
            for X, Y in training_data:
                if np.shape(Y) != (self.structure[-1], 1):
                    raise ValueError("Y has the wrong shape")
                delta = 2.0 * (self.predict(X) - Y) * self.output_activation_func(
                    self.weighted_sums[last], derivative=True
                )
                for layer in range(last, 0, -1):
                    gradient = delta @ self.activations[layer - 1].T
                    step = self.eta * gradient / len(training_data)
                    self.weights[layer] = self.weights[layer] - step
                    if layer > 1:
                        delta = self.weights[layer][:, 1:].T @ delta
                        delta = delta * self.hidden_activation_func(
                            self.weighted_sums[layer - 1], derivative=True
                        )
