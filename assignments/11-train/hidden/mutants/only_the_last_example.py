"""
exercise = "NeuralNetwork.train"
caught_by = ["test_train_averages_over_the_examples", "test_train_changes_the_weights_after_all_examples"]
lecture = "L1, Backpropagation-Algorithmus"
[title]
de = "Nur das letzte Beispiel zählt"
en = "Only the last example counts"
[hint]
de = "= überschreibt, += sammelt. Welches brauchst du für die Summe über alle Beispiele?"
en = "= overwrites, += collects. Which do you need for the sum over all examples?"
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
                    gradients[layer - 1] = delta @ self.activations[layer - 1].T
                    if layer > 1:
                        delta = self.weights[layer][:, 1:].T @ delta
                        delta = delta * self.hidden_activation_func(
                            self.weighted_sums[layer - 1], derivative=True
                        )
            for layer, gradient in enumerate(gradients, start=1):
                self.weights[layer] = self.weights[layer] - self.eta * gradient / len(training_data)
