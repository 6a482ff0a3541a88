"""
exercise = "NeuralNetwork.train"
caught_by = ["test_train_leaves_the_data_alone"]
lecture = "L1, Backpropagation-Algorithmus"
[title]
de = "train überschreibt die erwarteten Outputs"
en = "train overwrites the expected outputs"
[hint]
de = "-= schreibt in das Array des Aufrufers. In der zweiten Iteration ist Y nicht mehr das, was es war."
en = "-= writes into the caller's array. In the second iteration Y is no longer what it was."
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
                Y -= self.predict(X)
                delta = -2.0 * Y * self.output_activation_func(
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
