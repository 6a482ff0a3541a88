"""
exercise = "NeuralNetwork.train"
caught_by = [
    "test_train_reaches_the_hidden_layer",
    "test_train_reaches_the_first_layer_of_a_deep_network",
    "test_train_follows_the_measured_gradient",
]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 7"
[title]
de = "Nur der Output-Layer lernt"
en = "Only the output layer learns"
[hint]
de = "Bis zu welchem Layer läuft deine Schleife rückwärts?"
en = "Down to which layer does your loop run backwards?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def train(self, training_data):
        last = len(self.structure) - 1
        for _ in range(self.n_iterations):
            gradients = [np.zeros_like(W) for W in self.weights[1:]]
            for X, Y in training_data:
                if np.shape(Y) != (self.structure[-1], 1):
                    raise ValueError("Y has the wrong shape")
                delta = 2.0 * (self.predict(X) - Y) * self.output_activation_func(
                    self.weighted_sums[last], derivative=True
                )
                for layer in range(last, last - 1, -1):
                    gradients[layer - 1] += delta @ self.activations[layer - 1].T
                    if layer > 1:
                        delta = self.weights[layer][:, 1:].T @ delta
                        delta = delta * self.hidden_activation_func(
                            self.weighted_sums[layer - 1], derivative=True
                        )
            for layer, gradient in enumerate(gradients, start=1):
                self.weights[layer] = self.weights[layer] - self.eta * gradient / len(training_data)
