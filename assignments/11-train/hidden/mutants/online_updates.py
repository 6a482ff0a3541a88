"""
exercise = "NeuralNetwork.train"
caught_by = ["test_train_averages_over_the_examples", "test_train_changes_the_weights_after_all_examples"]
lecture = "L1, Anpassung der Gewichte"
[title]
de = "Die Gewichte ändern sich schon nach jedem Beispiel"
en = "The weights change after every single example"
[hint]
de = "Das zweite Beispiel sieht bei dir schon andere Gewichte als das erste. Wo steht die Zeile, die die Gewichte ändert?"
en = "Your second example already sees other weights than the first. Where is the line that changes the weights?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def train(self, training_data):
        last = len(self.structure) - 1
        for _ in range(self.n_iterations):
            for X, Y in training_data:
                gradients = [np.zeros_like(W) for W in self.weights[1:]]
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
