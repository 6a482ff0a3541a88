"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_takes_integers"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "Bei ganzzahligem X werden alle Aktivierungen gerundet"
en = "With whole numbers in X all activations are rounded"
[hint]
de = "Ein Array vom Typ int schneidet Nachkommastellen ab. Welchen Typ übernimmst du von X?"
en = "An array of type int cuts off decimals. Which type do you take over from X?"
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
                self.activations[layer] = np.vstack([[[1.0]], self.hidden_activation_func(z)]).astype(np.asarray(X).dtype)
        return self.activations[last]
