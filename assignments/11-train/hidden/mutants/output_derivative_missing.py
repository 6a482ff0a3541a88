"""
exercise = "NeuralNetwork.train"
caught_by = ["test_train_of_the_worked_example", "test_train_uses_the_derivatives_of_both_functions"]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 7"
[title]
de = "Im Output-Layer fehlt die Ableitung der Aktivierung"
en = "The derivative of the activation is missing in the output layer"
[hint]
de = "Die erste Zeile von Gleichung 7 hat zwei Faktoren. Was macht ein ReLU-Ausgang, dessen gewichtete Summe negativ ist?"
en = "The first line of equation 7 has two factors. What does a ReLU output do whose weighted sum is negative?"
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
                delta = 2.0 * (self.predict(X) - Y)
                for layer in range(last, 0, -1):
                    gradients[layer - 1] += delta @ self.activations[layer - 1].T
                    if layer > 1:
                        delta = self.weights[layer][:, 1:].T @ delta
                        delta = delta * self.hidden_activation_func(
                            self.weighted_sums[layer - 1], derivative=True
                        )
            for layer, gradient in enumerate(gradients, start=1):
                self.weights[layer] = self.weights[layer] - self.eta * gradient / len(training_data)
