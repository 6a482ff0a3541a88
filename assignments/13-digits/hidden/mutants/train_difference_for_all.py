"""
exercise = "NeuralNetwork.train"
caught_by = ["test_train_on_the_squared_error", "test_train_uses_all_examples_with_batch_size_0"]
lecture = "L1, Ableitung von Softmax und Cross-Entropy Loss, Gleichung IV"
[title]
de = "Auch ohne Softmax ist das Delta am Ausgang a - y"
en = "Without softmax, too, the delta of the output is a - y"
[hint]
de = "a - y gilt nur für Softmax mit Cross-Entropy. Wo sind die 2 und die Ableitung der Aktivierung geblieben?"
en = "a - y holds for softmax with the cross entropy only. Where are the 2 and the derivative of the activation?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def train(self, training_data):
        last = len(self.structure) - 1
        for _ in range(self.n_iterations):
            batch = training_data
            if self.batch_size:
                batch = random.sample(training_data, self.batch_size)
            gradients = [np.zeros_like(W) for W in self.weights[1:]]
            for X, Y in batch:
                if np.shape(Y) != (self.structure[-1], 1):
                    raise ValueError("Y must be a column of shape (n_L, 1)")
                delta = self.predict(X) - Y
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
