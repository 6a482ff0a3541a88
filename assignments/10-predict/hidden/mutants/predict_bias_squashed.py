"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_goes_through_all_layers", "test_predict_keeps_the_activations"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "Das Bias-Neuron eines Hidden Layers bleibt nicht 1"
en = "The bias neuron of a hidden layer does not stay 1"
[hint]
de = "Die 1 des Bias-Neurons durchläuft keine Aktivierungsfunktion. Wann setzt du sie ein?"
en = "The 1 of the bias neuron goes through no activation function. When do you put it in?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def predict(self, X):
        if np.shape(X) != (self.structure[0], 1):
            raise ValueError("X has the wrong shape")
        last = len(self.structure) - 1
        self.activations[0] = np.vstack([[[1.0]], X])
        for layer in range(1, last + 1):
            z = self.weights[layer] @ self.activations[layer - 1]
            self.weighted_sums[layer] = z
            if layer == last:
                self.activations[layer] = self.output_activation_func(z)
            else:
                self.activations[layer] = self.hidden_activation_func(np.vstack([[[1.0]], z]))
        return self.activations[last]
