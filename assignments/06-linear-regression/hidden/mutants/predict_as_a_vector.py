"""
exercise = "predict"
caught_by = ["test_predict_agrees_on_random_data", "test_predict_of_the_houses", "test_predict_is_vectorised"]
lecture = "L0, mit mehreren Eingangsvariablen (Features)"
[title]
de = "predict gibt einen Vektor der Form (m,)"
en = "predict gives a vector of shape (m,)"
[hint]
de = "Verlangt ist eine Zeile (1, m). Wo geht bei dir eine Achse verloren, und welches Argument von np.sum behält sie?"
en = "A row (1, m) is asked for. Where do you lose an axis, and which argument of np.sum keeps it?"
"""
import numpy as np


def predict(X, w, b):
    return np.sum(w * X, axis=0) + b
