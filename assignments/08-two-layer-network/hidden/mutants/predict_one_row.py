"""
exercise = "predict"
caught_by = ["test_predict_for_one_example_and_for_several_outputs"]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "predict beachtet nur die erste Ausgabe"
en = "predict looks at the first output only"
[hint]
de = "Jede Zeile von A2 ist eine Ausgabe mit einem eigenen Label."
en = "Every row of A2 is an output with a label of its own."
"""
import numpy as np


def predict(X, parameters):
    A2, _ = forward(X, parameters)
    return np.where(A2[:1] >= 0.5, 1, 0)
