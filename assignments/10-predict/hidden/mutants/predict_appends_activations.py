"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_keeps_the_activations", "test_predict_keeps_the_weighted_sums"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "Die Listen wachsen mit jeder Vorhersage"
en = "The lists grow with every prediction"
[hint]
de = "Nach der zweiten Vorhersage stehen dort die Werte von zweien. Was muss am Anfang von predict geschehen?"
en = "After the second prediction they hold the values of two. What must happen at the beginning of predict?"
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        self.activations, self.weighted_sums = [], []

    def predict(self, X):
        if np.shape(X) != (self.structure[0], 1):
            raise ValueError("X has the wrong shape")
        last = len(self.structure) - 1
        self.activations.append(np.vstack([[[1.0]], X]))
        self.weighted_sums.append(np.array(X, dtype=float))
        for layer in range(1, last + 1):
            z = self.weights[layer] @ self.activations[-1]
            self.weighted_sums.append(z)
            if layer == last:
                self.activations.append(self.output_activation_func(z))
            else:
                self.activations.append(np.vstack([[[1.0]], self.hidden_activation_func(z)]))
        return self.activations[-1]
