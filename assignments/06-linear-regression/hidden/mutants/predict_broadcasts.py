"""
exercise = "predict"
caught_by = ["test_predict_refuses_other_shapes"]
lecture = "L0, mit mehreren Eingangsvariablen (Features)"
[title]
de = "predict nimmt ein Gewicht für mehrere Merkmale an"
en = "predict accepts one weight for several features"
[hint]
de = "w * X dehnt ein einzelnes Gewicht stillschweigend auf alle Merkmale aus. Tut das Matrixprodukt das auch?"
en = "w * X silently stretches a single weight over all features. Does the matrix product do so, too?"
"""
import numpy as np


def predict(X, w, b):
    return np.sum(w * X, axis=0, keepdims=True) + b
