"""
exercise = "predict"
caught_by = ["test_predict_at_one_half"]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "predict rundet mit np.round"
en = "predict rounds with np.round"
[hint]
de = "np.round rundet zur geraden Zahl: Was macht es aus 0,5?"
en = "np.round rounds to the even number: what does it make of 0.5?"
"""
import numpy as np


def predict(X, parameters):
    A2, _ = forward(X, parameters)
    return np.round(A2)
