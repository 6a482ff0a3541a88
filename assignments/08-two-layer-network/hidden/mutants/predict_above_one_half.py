"""
exercise = "predict"
caught_by = ["test_predict_at_one_half"]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "predict verlangt mehr als 0,5"
en = "predict demands more than 0.5"
[hint]
de = "Was gilt bei genau 0,5?"
en = "What holds at exactly 0.5?"
"""
import numpy as np


def predict(X, parameters):
    A2, _ = forward(X, parameters)
    return np.where(A2 > 0.5, 1, 0)
