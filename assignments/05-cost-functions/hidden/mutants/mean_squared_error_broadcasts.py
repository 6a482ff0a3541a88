"""
exercise = "mean_squared_error"
caught_by = ["test_mean_squared_error_refuses_other_shapes"]
lecture = "L3, Fehler"
[title]
de = "mean_squared_error prüft die Formen nicht"
en = "mean_squared_error does not check the shapes"
[hint]
de = "Eine Zeile minus eine Spalte gibt in numpy eine ganze Matrix. Woran erkennst du vorher, dass die Formen verschieden sind?"
en = "In numpy a row minus a column gives a whole matrix. How can you tell beforehand that the shapes differ?"
"""
import numpy as np


def mean_squared_error(y_hat, y):
    return float(np.mean((y_hat - y) ** 2))
