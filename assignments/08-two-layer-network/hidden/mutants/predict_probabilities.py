"""
exercise = "predict"
caught_by = ["test_predict_agrees_on_random_networks", "test_predict_for_one_example_and_for_several_outputs"]
lecture = "L2, Binäre Klassifikation mit DNN"
[title]
de = "predict gibt die Ausgaben zurück, keine Labels"
en = "predict returns the outputs, not labels"
[hint]
de = "Ab welcher Ausgabe lautet das Label 1?"
en = "From which output on is the label 1?"
"""
import numpy as np


def predict(X, parameters):
    A2, _ = forward(X, parameters)
    return A2
