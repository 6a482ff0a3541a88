"""
exercise = "NeuralNetwork.train"
caught_by = ["test_train_repeats_the_step"]
lecture = "L1, Backpropagation-Algorithmus"
[title]
de = "Die gesammelten Schritte werden nach einer Iteration nicht zurückgesetzt"
en = "The collected steps are not reset after an iteration"
[hint]
de = "Die Summe gilt nur für eine Iteration. Wo muss sie wieder 0 werden?"
en = "The sum holds for one iteration only. Where does it have to become 0 again?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def train(self, training_data):
        last = len(self.structure) - 1
        gradients = [np.zeros_like(W) for W in self.weights[1:]]
        for _ in range(self.n_iterations):
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
                self.weights[layer] = self.weights[layer] - self.eta * gradient / len(training_data)
