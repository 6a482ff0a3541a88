"""
exercise = "gradient"
caught_by = ["test_gradient_agrees", "test_gradient_is_the_slope_of_the_cost", "test_gradient_is_vectorised", "test_gradient_refuses_other_shapes"]
lecture = "L0, Schritt 2"
[title]
de = "gradient hat den Faktor 2 der linearen Regression"
en = "gradient has linear regression's factor 2"
[hint]
de = "Die 2 kommt vom Quadrat. Gibt es in dieser Fehlerfunktion ein Quadrat?"
en = "The 2 comes from the square. Is there a square in this loss?"
"""
import numpy as np


def gradient(X, Y, w, b):
    _check_shapes(X, Y, w)
    A = predict_proba(X, w, b)
    dZ = 2 * (A - Y)
    return X @ dZ.T / X.shape[1], float(np.mean(dZ))
