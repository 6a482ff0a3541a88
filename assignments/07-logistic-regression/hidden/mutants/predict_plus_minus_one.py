"""
exercise = "predict"
caught_by = ["test_predict_agrees", "test_predict_on_the_boundary"]
lecture = "L0, Binäre Klassifikation"
[title]
de = "predict gibt -1 statt 0"
en = "predict gives -1 instead of 0"
[hint]
de = "Die Labels heißen hier 0 und 1. Was gibt np.sign?"
en = "The labels are 0 and 1 here. What does np.sign give?"
"""
import numpy as np


def predict(X, w, b):
    return np.where(predict_proba(X, w, b) >= 0.5, 1, -1)
