"""
exercise = "gradient"
caught_by = ["test_gradient_agrees", "test_gradient_is_the_slope_of_the_cost", "test_gradient_is_vectorised", "test_gradient_refuses_other_shapes"]
lecture = "L0, Mit m Trainingsbeispielen"
[title]
de = "gradient gibt dw als Zeile"
en = "gradient gives dw as a row"
[hint]
de = "dw soll dieselbe Form haben wie w. Wie dreht man das Produkt um?"
en = "dw should have the same shape as w. How is the product turned round?"
"""
import numpy as np


def gradient(X, Y, w, b):
    _check_shapes(X, Y, w)
    A = predict_proba(X, w, b)
    dZ = A - Y
    return dZ @ X.T / X.shape[1], float(np.mean(dZ))
