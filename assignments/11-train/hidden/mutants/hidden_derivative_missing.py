"""
exercise = "NeuralNetwork.train"
caught_by = [
    "test_train_reaches_the_hidden_layer",
    "test_train_reaches_the_first_layer_of_a_deep_network",
    "test_train_follows_the_measured_gradient",
]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 7"
[title]
de = "In den Hidden Layern fehlt die Ableitung der Aktivierung"
en = "The derivative of the activation is missing in the hidden layers"
[hint]
de = "Die zweite Zeile von Gleichung 7 hat zwei Faktoren. Welcher fehlt dir?"
en = "The second line of equation 7 has two factors. Which one is missing?"
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
                for layer in range(last, 0, -1):
                    gradients[layer - 1] += delta @ self.activations[layer - 1].T
                    if layer > 1:
                        delta = self.weights[layer][:, 1:].T @ delta
            for layer, gradient in enumerate(gradients, start=1):
                self.weights[layer] = self.weights[layer] - self.eta * gradient / len(training_data)
