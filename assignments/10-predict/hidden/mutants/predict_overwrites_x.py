"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_leaves_its_argument_alone"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "predict normiert X, in X selbst"
en = "predict normalises X, in X itself"
[hint]
de = "X gehört dem Aufrufer, und um eine Normierung hat niemand gebeten."
en = "X belongs to the caller, and nobody asked for a normalisation."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def predict(self, X):
        if np.shape(X) != (self.structure[0], 1):
            raise ValueError("X has the wrong shape")
        if X.dtype.kind == 'f':
            X /= max(1.0, np.abs(X).max())
        last = len(self.structure) - 1
        self.activations[0] = np.vstack([[[1.0]], X])
        for layer in range(1, last + 1):
            z = self.weights[layer] @ self.activations[layer - 1]
            self.weighted_sums[layer] = z
            if layer == last:
                self.activations[layer] = self.output_activation_func(z)
            else:
                self.activations[layer] = np.vstack([[[1.0]], self.hidden_activation_func(z)])
        return self.activations[last]
