"""
exercise = "NeuralNetwork.train"
caught_by = ["test_train_refuses_plain_vectors"]
lecture = "L1, Backpropagation-Algorithmus"
[title]
de = "train prüft nur die Länge von Y"
en = "train checks only the length of Y"
[hint]
de = "Ein Y der Form (2,) hat die richtige Länge, aber Spalte minus Zeile ergibt eine Matrix. Prüfe die ganze Form."
en = "A Y of shape (2,) has the right length, but column minus row gives a matrix. Check the whole shape."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def train(self, training_data):
        last = len(self.structure) - 1
        for _ in range(self.n_iterations):
            gradients = [np.zeros_like(W) for W in self.weights[1:]]
            for X, Y in training_data:
                if len(Y) != self.structure[-1]:
                    raise ValueError("Y has the wrong length")
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
                self.weights[layer] = self.weights[layer] - self.eta * gradient / len(training_data)
