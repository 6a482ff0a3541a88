"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_goes_through_all_layers", "test_predict_uses_the_functions_it_was_given"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "Nur der letzte Hidden Layer wird aktiviert"
en = "Only the last hidden layer is activated"
[hint]
de = "Die Hidden-Funktion gehört in jeden Hidden Layer, nicht nur in einen."
en = "The hidden function belongs in every hidden layer, not in one only."
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
                self.activations[layer] = np.vstack([[[1.0]], self.hidden_activation_func(z) if layer == last - 1 else z])
        return self.activations[last]
