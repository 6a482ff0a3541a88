"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_keeps_the_weighted_sums"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "In weighted_sums stehen die Aktivierungen"
en = "weighted_sums holds the activations"
[hint]
de = "Abgelegt wird z, bevor die Aktivierungsfunktion kommt. Rechnet eine deiner Zeilen in z hinein?"
en = "What is kept is z before the activation function. Does one of your lines compute into z?"
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
                self.activations[layer] = np.vstack([[[1.0]], self.hidden_activation_func(z)])
        self.weighted_sums[1:] = [a[-n:] for a, n in zip(self.activations[1:], self.structure[1:])]
        return self.activations[last]
