"""
exercise = "NeuralNetwork.train"
caught_by = [
    "test_train_of_the_worked_example",
    "test_train_on_the_cross_entropy",
    "test_train_learns_the_digits",
]
lecture = "L1, Anpassung der Gewichte, Gleichung 8"
[title]
de = "Mit Softmax ist das Delta y - a, und der Schritt geht bergauf"
en = "With softmax the delta is y - a, and the step goes uphill"
[hint]
de = "Ist eine Ausgabe zu groß, muss ihre gewichtete Summe kleiner werden. Welches Vorzeichen hat dein Delta?"
en = "If an output is too large its weighted sum has to shrink. Which sign has your delta?"
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
                if self.output_activation_func is not softmax:
                    z = self.weighted_sums[last]
                    delta = 2.0 * delta * self.output_activation_func(z, derivative=True)
                else:
                    delta = -delta
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
