"""
exercise = "NeuralNetwork.train"
caught_by = ["test_train_moves_the_bias_weights", "test_train_follows_the_measured_gradient"]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 6"
[title]
de = "Die Gewichte der Bias-Neuronen ändern sich nicht"
en = "The weights of the bias neurons do not change"
[hint]
de = "Gleichung 6 gilt auch für k = 0: Die Aktivierung des Bias-Neurons ist 1, nicht 0."
en = "Equation 6 holds for k = 0 as well: the activation of the bias neuron is 1, not 0."
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
                gradient[:, 0] = 0.0
                self.weights[layer] = self.weights[layer] - self.eta * gradient / len(training_data)
