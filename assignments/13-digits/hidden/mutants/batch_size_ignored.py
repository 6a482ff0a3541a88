"""
exercise = "NeuralNetwork.train"
caught_by = [
    "test_train_draws_a_sample",
    "test_train_draws_anew_for_every_iteration",
    "test_train_draws_at_random",
    "test_train_draws_every_example_at_times",
]
lecture = "L1, Mit Mini-Batches trainieren"
[title]
de = "batch_size wird nicht beachtet"
en = "batch_size is ignored"
[hint]
de = "Jede Iteration soll nur batch_size der Beispiele benutzen. Worüber läuft deine innere Schleife?"
en = "Every iteration should use batch_size of the examples only. What does your inner loop run over?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def train(self, training_data):
        last = len(self.structure) - 1
        for _ in range(self.n_iterations):
            batch = training_data
            gradients = [np.zeros_like(W) for W in self.weights[1:]]
            for X, Y in batch:
                if np.shape(Y) != (self.structure[-1], 1):
                    raise ValueError("Y must be a column of shape (n_L, 1)")
                delta = self.predict(X) - Y
                if self.output_activation_func is not softmax:
                    z = self.weighted_sums[last]
                    delta = 2.0 * delta * self.output_activation_func(z, derivative=True)
                for layer in range(last, 0, -1):
                    gradients[layer - 1] += delta @ self.activations[layer - 1].T
                    if layer > 1:
                        # Column 0 stays out: nothing leads into a bias neuron.
                        delta = self.weights[layer][:, 1:].T @ delta
                        delta *= self.hidden_activation_func(
                            self.weighted_sums[layer - 1], derivative=True
                        )
            for layer, gradient in enumerate(gradients, start=1):
                step = self.eta * gradient / len(batch)
                self.weights[layer] = self.weights[layer] - step
