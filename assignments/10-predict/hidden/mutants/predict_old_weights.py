"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_uses_the_whole_list_of_weights"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "predict merkt sich die Gewichte vom ersten Mal"
en = "predict remembers the weights of the first time"
[hint]
de = "Wer net.weights ersetzt, will eine Vorhersage mit den neuen. Wo liest du sie?"
en = "Whoever replaces net.weights wants a prediction with the new ones. Where do you read them?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def predict(self, X):
        if np.shape(X) != (self.structure[0], 1):
            raise ValueError("X has the wrong shape")
        if not hasattr(self, '_kept'):
            self._kept = self.weights
        last = len(self.structure) - 1
        self.activations[0] = np.vstack([[[1.0]], X])
        for layer in range(1, last + 1):
            z = self._kept[layer] @ self.activations[layer - 1]
            self.weighted_sums[layer] = z
            if layer == last:
                self.activations[layer] = self.output_activation_func(z)
            else:
                self.activations[layer] = np.vstack([[[1.0]], self.hidden_activation_func(z)])
        return self.activations[last]
