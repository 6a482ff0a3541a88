"""
exercise = "predict"
caught_by = ["test_predict_agrees_on_random_networks", "test_predict_for_one_example_and_for_several_outputs"]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "predict gibt einen flachen Vektor zurück"
en = "predict returns a flat vector"
[hint]
de = "Die Labels haben die Form von A2: eine Zeile mit m Spalten."
en = "The labels have the shape of A2: a row with m columns."
"""
import numpy as np


def predict(X, parameters):
    A2, _ = forward(X, parameters)
    return np.where(A2 >= 0.5, 1, 0).ravel()
