"""
exercise = "NeuralNetwork.train"
caught_by = [
    "test_train_of_the_worked_example",
    "test_train_on_the_cross_entropy",
    "test_train_follows_the_measured_gradient",
]
lecture = "L1, Ableitung von Softmax und Cross-Entropy Loss, Gleichung IV"
[title]
de = "Mit Softmax wird a - y noch mit a (1 - a) multipliziert"
en = "With softmax a - y is multiplied by a (1 - a) as well"
[hint]
de = "In a - y steckt die Ableitung von Softmax schon drin: Was hat sich in Gleichung IV weggekürzt?"
en = "The derivative of softmax is contained in a - y already: what has cancelled in equation IV?"
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
                a = self.activations[last]
                if self.output_activation_func is not softmax:
                    z = self.weighted_sums[last]
                    delta = 2.0 * delta * self.output_activation_func(z, derivative=True)
                else:
                    delta = delta * a * (1.0 - a)
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
