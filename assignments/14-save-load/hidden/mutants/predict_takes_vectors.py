"""
exercise = "NeuralNetwork.predict"
caught_by = ["test_predict_refuses_wrong_shapes"]
lecture = "L1, Prediction mit Feedforward-Algorithmus erzeugen"
[title]
de = "predict nimmt auch einfache Vektoren an"
en = "predict accepts plain vectors as well"
[hint]
de = "Die Länge zu prüfen genügt nicht: X soll die Form (n_0, 1) haben."
en = "Checking the length is not enough: X should have the shape (n_0, 1)."
"""
import numpy as np


class NeuralNetwork(NeuralNetwork):
    def predict(self, X):
        return super().predict(np.reshape(X, (-1, 1)))
