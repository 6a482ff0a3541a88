"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_leaves_earlier_results_alone"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "predict gibt jedes Mal dasselbe Array zurück und überschreibt es"
en = "predict returns the same array every time and overwrites it"
[hint]
de = "Wer zwei Vorhersagen vergleichen will, hat nach dem zweiten Aufruf zweimal dieselbe. Gib ein eigenes Array zurück."
en = "Whoever compares two predictions holds the same one twice after the second call. Return an array of its own."
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
                if self.activations[layer] is None:
                    self.activations[layer] = np.zeros(z.shape)
                self.activations[layer][:] = self.output_activation_func(z)
            else:
                self.activations[layer] = np.vstack([[[1.0]], self.hidden_activation_func(z)])
        return self.activations[last]
