"""
exercise = "predict"
caught_by = ["test_predict_agrees_on_random_networks", "test_predict_at_one_half"]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "predict vertauscht die Labels"
en = "predict swaps the labels"
[hint]
de = "A2 ist die Wahrscheinlichkeit für das Label 1."
en = "A2 is the probability of the label 1."
"""
import numpy as np


def predict(X, parameters):
    A2, _ = forward(X, parameters)
    return np.where(A2 >= 0.5, 0, 1)
