"""
exercise = "predict_proba"
caught_by = ["test_predict_proba_refuses_other_shapes"]
lecture = "L0, Logistische Regression - Mathematisch"
[title]
de = "predict_proba nimmt ein Gewicht für mehrere Merkmale an"
en = "predict_proba accepts one weight for several features"
[hint]
de = "w * X dehnt ein einzelnes Gewicht stillschweigend auf alle Merkmale aus. Tut das Matrixprodukt das auch?"
en = "w * X silently stretches a single weight over all features. Does the matrix product do so, too?"
"""
import numpy as np


def predict_proba(X, w, b):
    return sigmoid(np.sum(w * X, axis=0, keepdims=True) + b)
