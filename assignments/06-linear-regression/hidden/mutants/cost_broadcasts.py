"""
exercise = "cost"
caught_by = ["test_cost_refuses_other_shapes"]
lecture = "L0, Grundidee der Berechnung"
[title]
de = "cost prüft die Form von Y nicht"
en = "cost does not check the shape of Y"
[hint]
de = "Zeile minus Spalte gibt eine Matrix, und deren Mittelwert ist irgendeine Zahl. Welche Form muss Y haben?"
en = "A row minus a column gives a matrix, and its mean is just some number. Which shape must Y have?"
"""
import numpy as np


def cost(X, Y, w, b):
    return float(np.mean((predict(X, w, b) - Y) ** 2))
