"""
exercise = "predict"
caught_by = ["test_predict_is_vectorised"]
lecture = "L0, mit mehreren Eingangsvariablen (Features)"
[title]
de = "predict geht die Beispiele in einer Schleife durch"
en = "predict goes through the examples in a loop"
[hint]
de = "Jede Spalte von X wird gleich behandelt. Welches Produkt macht das für alle Spalten auf einmal?"
en = "Every column of X is treated alike. Which product does that for all columns at once?"
"""
import numpy as np


def predict(X, w, b):
    if w.shape != (X.shape[0], 1):
        raise ValueError("shapes")
    row = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        row[0, i] = np.sum(w[:, 0] * X[:, i]) + b
    return row
