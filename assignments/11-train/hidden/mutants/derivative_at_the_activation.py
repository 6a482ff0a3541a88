"""
exercise = "NeuralNetwork.train"
caught_by = ["test_train_reaches_the_hidden_layer", "test_train_uses_the_derivatives_of_both_functions"]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 3"
[title]
de = "Die Ableitung der Aktivierung wird bei a statt bei z genommen"
en = "The derivative of the activation is taken at a instead of at z"
[hint]
de = "In Gleichung 3 steht die Ableitung an der Stelle z, der gewichteten Summe. Welches Attribut ist das?"
en = "In equation 3 the derivative is taken at z, the weighted sum. Which attribute is that?"
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
                    self.activations[last], derivative=True
                )
                for layer in range(last, 0, -1):
                    gradients[layer - 1] += delta @ self.activations[layer - 1].T
                    if layer > 1:
                        delta = self.weights[layer][:, 1:].T @ delta
                        delta = delta * self.hidden_activation_func(
                            self.activations[layer - 1][1:], derivative=True
                        )
            for layer, gradient in enumerate(gradients, start=1):
                self.weights[layer] = self.weights[layer] - self.eta * gradient / len(training_data)
