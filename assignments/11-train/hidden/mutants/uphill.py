"""
exercise = "NeuralNetwork.train"
caught_by = [
    "test_train_of_the_worked_example",
    "test_train_reaches_the_hidden_layer",
    "test_train_follows_the_measured_gradient",
    "test_train_learns_binary_numbers",
]
lecture = "L1, Anpassung der Gewichte, Gleichung 8"
[title]
de = "Der Schritt geht bergauf statt bergab"
en = "The step goes uphill instead of downhill"
[hint]
de = "Der Gradient zeigt dorthin, wo der Fehler wächst. Welches Vorzeichen hat der Schritt?"
en = "The gradient points to where the error grows. Which sign has the step?"
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
                        delta = delta * self.hidden_activation_func(
                            self.weighted_sums[layer - 1], derivative=True
                        )
            for layer, gradient in enumerate(gradients, start=1):
                self.weights[layer] = self.weights[layer] + self.eta * gradient / len(training_data)
