"""
exercise = "predict"
caught_by = ["test_predict_on_the_boundary"]
lecture = "L0, Binäre Klassifikation"
[title]
de = "predict ordnet die Grenze selbst der Klasse 0 zu"
en = "predict assigns the boundary itself to class 0"
[hint]
de = "Bei einer Wahrscheinlichkeit von genau 0,5 ist hier Klasse 1 verlangt. Steht bei dir > oder >=?"
en = "At a probability of exactly 0.5, class 1 is asked for. Do you have > or >=?"
"""
import numpy as np


def predict(X, w, b):
    return np.where(predict_proba(X, w, b) > 0.5, 1, 0)
